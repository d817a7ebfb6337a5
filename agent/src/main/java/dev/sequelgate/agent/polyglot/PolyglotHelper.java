package dev.sequelgate.agent.polyglot;

import com.oracle.truffle.api.source.Source;
import dev.sequelgate.agent.core.HookHost;
import dev.sequelgate.agent.core.Polyglot;
import dev.sequelgate.agent.weave.SourceWeaver;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.jspecify.annotations.Nullable;

/** Weaves Sequelize's source where GraalVM builds it, and installs the hook in the contexts that run it. */
public final class PolyglotHelper implements Polyglot {
    private static final String JAVASCRIPT = "js";

    private final SourceWeaver weaver;
    private final HookHost host;
    private final Hook hook;

    /** Until a part of Sequelize is built, nothing that is evaluated is looked at. */
    private volatile boolean seen;

    public PolyglotHelper(SourceWeaver weaver, HookHost host) {
        this.weaver = weaver;
        this.host = host;
        this.hook = new Hook(host);
    }

    @Override
    public Object woven(Object built) {
        Source source = (Source) built;
        if (!source.getLanguage().equals(JAVASCRIPT) || !source.hasCharacters()) {
            return source;
        }
        Optional<String> woven = weaver.weave(source.getCharacters());
        if (SourceWeaver.isOfSequelize(source.getCharacters())) {
            seen = true;
            host.sequelizeSeen();
        }
        if (woven.isEmpty()) {
            return source;
        }
        seen = true;
        Context running = running();
        if (running != null) {
            hook.install(running);
        }
        return Source.newBuilder(source).content(woven.get()).build();
    }

    /** The context in which a script asks for this source; none when the host builds it in advance. */
    private static @Nullable Context running() {
        try {
            return Context.getCurrent();
        } catch (IllegalStateException noneEntered) {
            return null;
        }
    }

    @Override
    public boolean prepare(Object context, Object source) {
        org.graalvm.polyglot.Source evaluated = (org.graalvm.polyglot.Source) source;
        if (!seen || !evaluated.getLanguage().equals(JAVASCRIPT) || !evaluated.hasCharacters()) {
            return false;
        }
        if (SourceWeaver.isWoven(evaluated.getCharacters())) {
            hook.install((Context) context);
        }
        return SourceWeaver.isOfSequelize(evaluated.getCharacters());
    }
}
