/** Holds what capture and judgement say of real Sequelize models against what real Sequelize does on a real server. */
@NullMarked
package dev.sequelgate.sample.models;

import org.jspecify.annotations.NullMarked;
