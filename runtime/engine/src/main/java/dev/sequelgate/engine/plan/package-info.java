/** Changes in an order that works, as statements with their reverses and hazards. */
package dev.sequelgate.engine.plan;
