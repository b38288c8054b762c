import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

/**
 * Shows or sets environment variables of the process.
 *
 * @param words nothing for all, NAME, NAME=VALUE, or -f FILE
 * @throws Error for a name that is not set, and for a file that is not there
 */
export function environment(words: string): void {
  const [first = '', ...rest] = words.split(/\s+/).filter((word) => word !== '');
  const set = /^([^\s=]+)=(.*)$/s.exec(words.trim());
  if (first === '-f') readFile(rest.join(' ') || '.env');
  else if (set) {
    const [, name = '', value = ''] = set;
    process.env[name] = value.replace(/^(["'])(.*)\1$/s, '$2');
  } else if (first !== '') {
    const value = process.env[first];
    if (value === undefined) throw new Error(`${first} is not set; %env ${first}=VALUE sets it`);
    console.log(value);
  } else for (const name of Object.keys(process.env).sort()) console.log(`${name}=${process.env[name]}`);
}

/** Takes the variables of a file; their values, which may be secret, are not shown. */
function readFile(file: string): void {
  const full = path.resolve(file);
  let text: string;
  try {
    text = readFileSync(full, 'utf8');
  } catch (error) {
    throw new Error(`${full} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const found = parseEnv(text);
  const names = Object.keys(found);
  for (const name of names) process.env[name] = found[name];
  console.log(names.length === 0 ? `${file} holds no variables` : `set from ${file}: ${names.join(', ')}`);
}
