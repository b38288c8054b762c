import { describe, expect, it } from 'vitest';
import { holdForAudience } from '../../../src/kernel/connection/hold-for-audience.ts';

function heard() {
  const texts: string[] = [];
  const clock = { ms: 0 };
  const audience = holdForAudience(
    ([frame]) => texts.push(String(frame).slice(0, 3)),
    () => clock.ms,
  );
  return { audience, clock, texts, say: (text: string) => audience.push([Buffer.from(text)]) };
}

describe('what nobody hears yet', () => {
  it('is kept in order for the first subscriber, and later messages pass at once', () => {
    const { audience, say, texts } = heard();
    say('a');
    say('b');
    expect(texts).toEqual([]);
    audience.arrive();
    expect(texts).toEqual(['a', 'b']);
    say('c');
    audience.arrive();
    expect(texts).toEqual(['a', 'b', 'c']);
  });

  it('is dropped after ten seconds', () => {
    const { audience, say, texts, clock } = heard();
    say('old');
    clock.ms = 4000;
    say('new');
    clock.ms = 10_500;
    audience.arrive();
    expect(texts).toEqual(['new']);
  });

  it('never takes more than 32 MiB', () => {
    const { audience, say, texts } = heard();
    for (const name of ['one', 'two', 'thr']) say(name.padEnd(15 * 2 ** 20, '.'));
    audience.arrive();
    expect(texts).toEqual(['two', 'thr']);
  });
});
