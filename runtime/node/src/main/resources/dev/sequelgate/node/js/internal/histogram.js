'use strict';
// Distributions of recorded durations, in nanoseconds.
const { invalidType, validateInteger } = require('internal/errors');

class Histogram {
  #values = [];
  #sorted = true;

  get count() { return this.#values.length; }
  get countBigInt() { return BigInt(this.count); }
  get exceeds() { return 0; }
  get exceedsBigInt() { return 0n; }
  get min() { return this.count === 0 ? 9223372036854776000 : this.#order()[0]; }
  get minBigInt() { return this.count === 0 ? 9223372036854775807n : BigInt(this.min); }
  get max() { return this.count === 0 ? 0 : this.#order().at(-1); }
  get maxBigInt() { return BigInt(this.max); }
  get mean() { return this.#values.reduce((sum, value) => sum + value, 0) / this.count; }

  get stddev() {
    const { mean } = this;
    return Math.sqrt(this.#values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / this.count);
  }

  get percentiles() {
    const map = new Map();
    for (const percentile of [0, 50, 75, 87.5, 93.75, 96.875, 98.4375, 99.21875, 100]) map.set(percentile, this.#at(percentile));
    return map;
  }

  get percentilesBigInt() {
    return new Map([...this.percentiles].map(([percentile, value]) => [percentile, BigInt(value)]));
  }

  percentile(percentile) {
    if (typeof percentile !== 'number') throw invalidType('percentile', 'number', percentile);
    return this.#at(percentile);
  }

  percentileBigInt(percentile) {
    return BigInt(this.percentile(percentile));
  }

  reset() {
    this.#values = [];
  }

  keep(value) {
    this.#values.push(value);
    this.#sorted = false;
  }

  values() {
    return this.#values;
  }

  #order() {
    if (!this.#sorted) this.#values.sort((a, b) => a - b);
    this.#sorted = true;
    return this.#values;
  }

  #at(percentile) {
    if (this.count === 0) return 0;
    return this.#order()[Math.max(0, Math.ceil((percentile / 100) * this.count) - 1)];
  }

  toJSON() {
    const { count, min, max, mean, exceeds, stddev } = this;
    return { count, min, max, mean, exceeds, stddev, percentiles: Object.fromEntries(this.percentiles) };
  }
}

class RecordableHistogram extends Histogram {
  #last;

  record(value) {
    if (typeof value !== 'bigint') validateInteger(value, 'val', 1);
    this.keep(Number(value));
  }

  recordDelta() {
    const now = Number(process.hrtime.bigint());
    if (this.#last !== undefined) this.keep(now - this.#last);
    this.#last = now;
  }

  add(other) {
    for (const value of other.values()) this.keep(value);
  }
}

class IntervalHistogram extends Histogram {
  #timer;
  #resolution;

  constructor(resolution) {
    super();
    this.#resolution = resolution;
  }

  enable() {
    if (this.#timer !== undefined) return false;
    let last = Number(process.hrtime.bigint());
    this.#timer = setInterval(() => {
      const now = Number(process.hrtime.bigint());
      this.keep(now - last);
      last = now;
    }, this.#resolution).unref();
    return true;
  }

  disable() {
    if (this.#timer === undefined) return false;
    clearInterval(this.#timer);
    this.#timer = undefined;
    return true;
  }
}

module.exports = {
  createHistogram: () => new RecordableHistogram(),
  monitorEventLoopDelay({ resolution = 10 } = {}) {
    validateInteger(resolution, 'options.resolution', 1);
    return new IntervalHistogram(resolution);
  },
};
