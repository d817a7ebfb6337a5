package dev.sequelgate.engine.schema;

import java.util.List;
import java.util.Optional;

/** A primary key or unique constraint; the name is empty where the server chooses it. */
public record Key(Optional<Identifier> name, List<Identifier> columns) {
    public Key {
        columns = List.copyOf(columns);
    }
}
