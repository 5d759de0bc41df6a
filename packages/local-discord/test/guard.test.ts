import { describe, expect, it } from 'vitest';
import { isOwnRequest } from '../src/guard.ts';

describe('isOwnRequest', () => {
  it.each([
    ['127.0.0.1:3000', undefined, 3000, true],
    ['localhost:3000', 'http://localhost:3000', 3000, true],
    ['evil.example:3000', undefined, 3000, false],
    ['127.0.0.1:3000', 'http://evil.example', 3000, false],
    ['127.0.0.1', undefined, 3000, false],
    ['127.0.0.1', 'http://127.0.0.1', 80, true],
    ['localhost:80', undefined, 80, true],
    ['evil.example', undefined, 80, false],
  ])('judges host %j and origin %j at port %d', (host, origin, port, own) => {
    expect(isOwnRequest(host, origin, port)).toBe(own);
  });
});
