'use strict';
// The values that a model of each type sends. Among the texts is one that each column type can parse: "fails for every value" must not
// depend on what was tried.
const uuid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const dates = [new Date('2020-01-02T03:04:05.678Z'), new Date(0), new Date('1999-12-31T23:59:59Z')];
const parsed = text => {
  try {
    return JSON.stringify(typeof text === 'string' ? JSON.parse(text) : text);
  } catch {
    return 'no JSON';
  }
};
module.exports = {
  uuid,
  dates,
  texts: ['hello', '42', '7', '1.5', 'true', 'a', '2020-01-02', '2020-01-02 03:04:05+00', '03:04:05', uuid, '{"a":1}', '{1,2}', '{a}', '{true}',
    `{${uuid}}`, '{2020-01-02}', '{03:04:05}', '[1,5)', '[2020-01-01,2020-02-01)', '10.0.0.0/8', '10.1.2.3', '08:00:2b:01:02:03', '"a"=>"1"', '<a/>',
    '1 day', '\\x6869', 'with "quotes" and spaces'],
  whole: [0, 1, 7, 42, -3, 3000],
  broken: [1.5, -2.25, 42.5, 7],
  objects: [{ a: 1 }, [{ b: 'x' }], { b: { c: [1, 'x'] } }],
  /** Whether what came back means the same; a database that takes nearly everything may make something else of it. */
  readsBack(sent, got) {
    const plain = Buffer.isBuffer(got) && !Buffer.isBuffer(sent) && typeof sent !== 'boolean' ? got.toString() : got;
    if (plain === null || plain === undefined) return false;
    if (Buffer.isBuffer(sent)) return Buffer.from(Buffer.isBuffer(plain) ? plain : String(plain)).equals(sent);
    if (sent instanceof Date) return Math.abs(new Date(plain) - sent) < 1000;
    if (typeof sent === 'boolean') return (Buffer.isBuffer(plain) ? plain[0] === 1 : Boolean(Number(plain))) === sent;
    if (typeof sent === 'number') return Number(plain) === sent;
    if (typeof sent === 'object') return parsed(plain) === JSON.stringify(sent);
    if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(sent)) return Number(plain) === Number(sent);
    return /^\d\d:\d\d:\d\d$/.test(sent) ? String(plain).startsWith(sent) : String(plain) === sent;
  },
  bytes: ['hello', '{"a":1}', '2020-01-02', uuid].map(text => Buffer.from(text)).concat(Buffer.from([0, 1, 255])),
};
