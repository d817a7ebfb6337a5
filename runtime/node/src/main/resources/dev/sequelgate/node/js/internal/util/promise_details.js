'use strict';
// The state and value of a promise, from the text by which the engine describes it to Java.
const binding = internalBinding('inspect');
const STATES = { pending: 0, resolved: 1, rejected: 2 };
const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');
const CONSTANTS = { undefined, null: null, true: true, false: false, NaN, Infinity, '-Infinity': -Infinity };

function valueOf(text) {
  if (Object.hasOwn(CONSTANTS, text)) return CONSTANTS[text];
  if (/^-?\d[\d.e+-]*$/.test(text)) return Number(text);
  if (/^-?\d+n$/.test(text)) return BigInt(text.slice(0, -1));
  if (/^".*"$/s.test(text)) return text.slice(1, -1);
  return { [kCustomInspect]: () => text };
}

module.exports = (promise) => {
  const [, state, text] = /\[\[PromiseStatus\]\]: "(\w+)", \[\[PromiseValue\]\]: (.*)\}$/s.exec(binding.describe(promise)) ?? [];
  return state === undefined ? [0, undefined] : [STATES[state], valueOf(text)];
};
