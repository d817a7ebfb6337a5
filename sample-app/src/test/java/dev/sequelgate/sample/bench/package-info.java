/** Measures what the product costs, side by side with what others cost, in one run; see {@code bench.sh}. */
package dev.sequelgate.sample.bench;
