package dev.sequelgate.engine.testing;

/** Where tests get databases of one product. */
public interface TestDatabases {
    /** The product's name as Sequelize writes it. */
    String dialect();

    /** An empty database; closing it drops it. */
    TestDatabase newDatabase();
}
