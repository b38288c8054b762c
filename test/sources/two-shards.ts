import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../src/runner/free-ports.ts';

/** Two ClickHouse servers on loopback, each holding a shard. */
export interface TwoShards {
  readonly urls: readonly [string, string];
  stop(): void;
}

/** Whether Debian's server is here. */
export const hasClickhouse = (): boolean =>
  existsSync('/usr/bin/clickhouse') || existsSync('/usr/sbin/clickhouse-server');

/** Starts both servers with configurations of their own, and waits until they answer. */
export async function startTwoShards(): Promise<TwoShards> {
  const folder = mkdtempSync(join(tmpdir(), 'rekenschap-shards-'));
  const ports = await freePorts(6);
  const shards = [0, 1].map((shard) => ({
    http: ports[shard * 3] as number,
    tcp: ports[shard * 3 + 1] as number,
    between: ports[shard * 3 + 2] as number,
  }));
  const cluster = shards
    .map(({ tcp }) => `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`)
    .join('');
  const children = shards.map(({ http, tcp, between }, shard): ChildProcess => {
    const home = join(folder, String(shard));
    for (const name of ['data', 'tmp', 'files']) mkdirSync(join(home, name), { recursive: true });
    writeFileSync(
      join(home, 'users.xml'),
      `<yandex><profiles><default/></profiles><quotas><default/></quotas><users><default><password></password>
       <networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users></yandex>`,
    );
    writeFileSync(
      join(home, 'config.xml'),
      `<yandex><logger><level>warning</level><log>${home}/log</log><errorlog>${home}/errors</errorlog></logger>
       <listen_host>127.0.0.1</listen_host><http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
       <interserver_http_port>${between}</interserver_http_port><path>${home}/data/</path><tmp_path>${home}/tmp/</tmp_path>
       <user_files_path>${home}/files/</user_files_path><users_config>${home}/users.xml</users_config>
       <default_profile>default</default_profile><default_database>default</default_database><mark_cache_size>5368709120</mark_cache_size>
       <remote_servers><both>${cluster}</both></remote_servers></yandex>`,
    );
    return spawn('clickhouse-server', [`--config-file=${home}/config.xml`], { stdio: 'ignore' });
  });
  const stop = () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  const urls = shards.map(({ http }) => `http://127.0.0.1:${http}`) as [string, string];
  try {
    for (const url of urls) await answers(url);
  } catch (error) {
    stop();
    throw error;
  }
  return { urls, stop };
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    const ready = await fetch(url).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(
    `${url} does not answer; ${execFileSync('sh', ['-c', 'clickhouse-server --version || true'], { encoding: 'utf8' })}`,
  );
}
