package dev.sequelgate.node.fs;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeRuntime;

/** What the core module {@code fs} needs of Java; JavaScript has checked every argument. */
public final class FsModule implements NativeModule {
    @Override
    public String name() {
        return "fs";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        Members members = new Members(runtime);
        Descriptors descriptors = new Descriptors(runtime);
        new PathCalls(runtime).addTo(members);
        new TreeCalls(runtime).addTo(members);
        new WholeFileCalls(runtime, descriptors).addTo(members);
        new DescriptorCalls(runtime, descriptors).addTo(members);
        return members.function(
                        "watch", arguments -> Watch.open(runtime, arguments[0], arguments[1].asBoolean(), arguments[2]))
                .build();
    }
}
