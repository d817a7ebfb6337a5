package dev.sequelgate.agent.core;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One {@link Polyglot} for each GraalVM that the process has loaded; it lives as long as that GraalVM's classes. */
final class HelperLoaders {
    private static final String HELPER = "dev.sequelgate.agent.polyglot.PolyglotHelper";
    private static final List<String> TRUFFLE_PACKAGES = List.of(
            "com.oracle.truffle.api",
            "com.oracle.truffle.api.frame",
            "com.oracle.truffle.api.nodes",
            "com.oracle.truffle.api.source");

    private final ClassValue<Polyglot> bySource = new ClassValue<>() {
        @Override
        protected Polyglot computeValue(Class<?> sourceClass) {
            return create(sourceClass);
        }
    };
    private final ClassValue<AtomicReference<@Nullable Polyglot>> byContext = new ClassValue<>() {
        @Override
        protected AtomicReference<@Nullable Polyglot> computeValue(Class<?> contextClass) {
            return new AtomicReference<>();
        }
    };
    private final Instrumentation instrumentation;
    private final Object[] arguments;

    /** @param arguments of the helper's constructor */
    HelperLoaders(Instrumentation instrumentation, Object... arguments) {
        this.instrumentation = instrumentation;
        this.arguments = arguments;
    }

    /** @param sourceClass Truffle's class Source */
    Polyglot ofSource(Class<?> sourceClass) {
        return bySource.get(sourceClass);
    }

    /** Nothing until a source was built by the same GraalVM. */
    @Nullable
    Polyglot ofContext(Class<?> contextClass) {
        return byContext.get(contextClass).get();
    }

    private Polyglot create(Class<?> sourceClass) {
        HelperLoader loader = new HelperLoader(sourceClass.getClassLoader());
        open(sourceClass.getModule(), loader.getUnnamedModule());
        try {
            Polyglot helper = (Polyglot)
                    loader.loadClass(HELPER).getDeclaredConstructors()[0].newInstance(arguments);
            byContext
                    .get(Class.forName("org.graalvm.polyglot.Context", false, loader))
                    .set(helper);
            return helper;
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("the agent's classes do not fit this version of GraalVM", failed);
        }
    }

    /** On the module path Truffle shows its API to languages alone. */
    private void open(Module truffle, Module helper) {
        Map<String, Set<Module>> exports = TRUFFLE_PACKAGES.stream()
                .filter(name -> !truffle.isExported(name, helper))
                .collect(Collectors.toMap(name -> name, name -> Set.of(helper)));
        if (!exports.isEmpty()) {
            instrumentation.redefineModule(truffle, Set.of(), exports, Map.of(), Set.of(), Map.of());
        }
    }

    /** Defines the helper's classes; sees GraalVM through its parent, and the agent's own classes beside it. */
    private static final class HelperLoader extends ClassLoader {
        private static final String OWN = "dev.sequelgate.agent.polyglot.";
        private static final String AGENT = "dev.sequelgate.agent.";

        static {
            registerAsParallelCapable();
        }

        HelperLoader(@Nullable ClassLoader parent) {
            super("sequelgate-polyglot", parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(OWN)) {
                synchronized (getClassLoadingLock(name)) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded == null ? define(name) : loaded;
                }
            }
            return name.startsWith(AGENT)
                    ? Class.forName(name, false, Core.class.getClassLoader())
                    : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream stream = Core.class.getClassLoader().getResourceAsStream(file)) {
                if (stream == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] classFile = stream.readAllBytes();
                return defineClass(name, classFile, 0, classFile.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
