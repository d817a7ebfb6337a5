package dev.sequelgate.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives each command that asks for them its surroundings. */
final class CommandFactory implements IFactory {
    private final Surroundings surroundings;

    CommandFactory(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Surroundings.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(surroundings));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
