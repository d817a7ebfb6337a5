globalThis.times = (globalThis.times ?? 0) + 1; throw new TypeError('thrown ' + globalThis.times);
