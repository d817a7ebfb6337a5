package dev.sequelgate.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** What is written into GraalVM's classes; that they then work is for the tests on the packed jar. */
class ClassWeaverTest {
    private static final String SOURCE_BUILDER = "com/oracle/truffle/api/source/Source$SourceBuilder";
    private static final String CONTEXT = "org/graalvm/polyglot/Context";

    @Test
    void sourcesPassTheAgentAndEvaluationsAreSurrounded() throws Exception {
        assertThat(pointsIn(ClassWeaver.weave(SOURCE_BUILDER, classFile(SOURCE_BUILDER))))
                .containsExactly("build source");
        assertThat(pointsIn(ClassWeaver.weave(CONTEXT, classFile(CONTEXT))))
                .containsExactlyInAnyOrder("eval enter", "eval leave", "eval leave", "parse parse");
    }

    @Test
    void aClassWithoutTheMethodsIsAnUnknownVersion() throws Exception {
        byte[] other = classFile("org/graalvm/polyglot/Value");

        assertThatThrownBy(() -> ClassWeaver.weave(CONTEXT, other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("this version of GraalVM is not known", "mode=off");
        assertThatThrownBy(() -> ClassWeaver.weave("java/lang/Object", other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] classFile(String name) throws IOException {
        try (InputStream stream = ClassWeaverTest.class.getClassLoader().getResourceAsStream(name + ".class")) {
            assertThat(stream).as(name).isNotNull();
            return stream.readAllBytes();
        }
    }

    /** The points that methods call, as "method point". */
    private static List<String> pointsIn(byte[] classFile) {
        List<String> points = new ArrayList<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String method, String type, String signature, String[] exceptions) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    private Object constant = "";

                                    @Override
                                    public void visitLdcInsn(Object value) {
                                        constant = value;
                                    }

                                    @Override
                                    public void visitMethodInsn(
                                            int code, String owner, String name, String type, boolean isInterface) {
                                        if (name.equals("sequelgate$call")) {
                                            points.add(method + " " + constant);
                                        }
                                    }
                                };
                            }
                        },
                        0);
        return points;
    }
}
