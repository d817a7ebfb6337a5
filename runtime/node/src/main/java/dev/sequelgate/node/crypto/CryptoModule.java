package dev.sequelgate.node.crypto;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeRuntime;

/** What the core module {@code crypto} needs of Java. */
public final class CryptoModule implements NativeModule {
    @Override
    public String name() {
        return "crypto";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        Members members = new Members(runtime);
        new HashCalls(runtime).addTo(members);
        new RandomCalls(runtime).addTo(members);
        new DerivationCalls(runtime).addTo(members);
        new CipherCalls(runtime).addTo(members);
        new KeyCalls(runtime).addTo(members);
        new SignatureCalls(runtime).addTo(members);
        new CertificateCalls(runtime).addTo(members);
        return members.build();
    }
}
