package dev.sequelgate.agent.weave;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the two classes of GraalVM through which every JavaScript source and every evaluation passes.
 *
 * <p>The woven code reaches the agent through the system class loader and by name, so that it works in whichever module
 * and loader the application has put GraalVM.
 */
public final class ClassWeaver {
    private static final int API = Opcodes.ASM9;
    private static final String BRIDGE = "dev.sequelgate.agent.Bridge";
    private static final String CALL = "sequelgate$call";
    private static final String CALL_TYPE =
            "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;)Ljava/lang/Object;";
    private static final String SOURCE = "com/oracle/truffle/api/source/Source";
    private static final String SOURCE_BUILDER = SOURCE + "$SourceBuilder";
    private static final String CONTEXT = "org/graalvm/polyglot/Context";
    private static final String EVALUATION = "(Lorg/graalvm/polyglot/Source;)Lorg/graalvm/polyglot/Value;";

    private ClassWeaver() {}

    /** @throws IllegalStateException when this version of GraalVM has no such method */
    public static byte[] weave(String className, byte[] classFile) {
        return switch (className) {
            case SOURCE_BUILDER -> rewrite(classFile, SourceBuilder::new);
            case CONTEXT -> rewrite(classFile, Context::new);
            default -> throw new IllegalArgumentException(className + " is not woven");
        };
    }

    private interface Rewriting {
        Woven into(ClassWriter writer);
    }

    private static byte[] rewrite(byte[] classFile, Rewriting rewriting) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        Woven woven = rewriting.into(writer);
        reader.accept(woven, 0);
        if (woven.found != woven.expected) {
            throw new IllegalStateException("this version of GraalVM is not known: " + reader.getClassName()
                    + " lacks a method that is woven; set mode=off to start without the gate");
        }
        return writer.toByteArray();
    }

    /** A class that gets the method with which it calls the agent. */
    private abstract static class Woven extends ClassVisitor {
        final int expected;
        int found;
        private String owner = "";

        Woven(ClassWriter writer, int expected) {
            super(API, writer);
            this.expected = expected;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            owner = name;
            super.visit(version, access, name, signature, superName, interfaces);
        }

        final String owner() {
            return owner;
        }

        /** On the stack: two arguments; leaves the agent's answer. */
        final void callAgent(MethodVisitor code, String point) {
            code.visitLdcInsn(point);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, CALL, CALL_TYPE, false);
        }

        @Override
        public void visitEnd() {
            MethodVisitor code = super.visitMethod(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, CALL, CALL_TYPE, null, null);
            code.visitCode();
            code.visitLdcInsn(BRIDGE);
            code.visitInsn(Opcodes.ICONST_1);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/lang/ClassLoader",
                    "getSystemClassLoader",
                    "()Ljava/lang/ClassLoader;",
                    false);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/lang/Class",
                    "forName",
                    "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;",
                    false);
            code.visitLdcInsn("core");
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    "java/lang/Class",
                    "getField",
                    "(Ljava/lang/String;)Ljava/lang/reflect/Field;",
                    false);
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    "java/lang/reflect/Field",
                    "get",
                    "(Ljava/lang/Object;)Ljava/lang/Object;",
                    false);
            code.visitTypeInsn(Opcodes.CHECKCAST, "java/util/function/Function");
            code.visitInsn(Opcodes.ICONST_3);
            code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
            element(code, 0, 2);
            element(code, 1, 0);
            element(code, 2, 1);
            code.visitMethodInsn(
                    Opcodes.INVOKEINTERFACE,
                    "java/util/function/Function",
                    "apply",
                    "(Ljava/lang/Object;)Ljava/lang/Object;",
                    true);
            code.visitInsn(Opcodes.ARETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
            super.visitEnd();
        }

        private static void element(MethodVisitor code, int index, int variable) {
            code.visitInsn(Opcodes.DUP);
            code.visitInsn(Opcodes.ICONST_0 + index);
            code.visitVarInsn(Opcodes.ALOAD, variable);
            code.visitInsn(Opcodes.AASTORE);
        }
    }

    /** Hands every source that is built to the agent, which may give another one back. */
    private static final class SourceBuilder extends Woven {
        SourceBuilder(ClassWriter writer) {
            super(writer, 1);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String signature, String @Nullable [] exceptions) {
            MethodVisitor code = super.visitMethod(access, name, type, signature, exceptions);
            if (!name.equals("build") || !type.equals("()L" + SOURCE + ";")) {
                return code;
            }
            found++;
            return new MethodVisitor(API, code) {
                @Override
                public void visitInsn(int opcode) {
                    if (opcode == Opcodes.ARETURN) {
                        super.visitInsn(Opcodes.ACONST_NULL);
                        callAgent(mv, "source");
                        super.visitTypeInsn(Opcodes.CHECKCAST, SOURCE);
                    }
                    super.visitInsn(opcode);
                }
            };
        }
    }

    /** Tells the agent when a context begins to parse or evaluate a source, and when an evaluation has ended. */
    private static final class Context extends Woven {
        private static final String RENAMED = "sequelgate$eval";

        Context(ClassWriter writer) {
            super(writer, 2);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String signature, String @Nullable [] exceptions) {
            if (type.equals(EVALUATION) && name.equals("eval")) {
                found++;
                surround(super.visitMethod(access, name, type, signature, exceptions));
                return super.visitMethod(Opcodes.ACC_PRIVATE, RENAMED, type, signature, exceptions);
            }
            MethodVisitor code = super.visitMethod(access, name, type, signature, exceptions);
            if (!type.equals(EVALUATION) || !name.equals("parse")) {
                return code;
            }
            found++;
            return new MethodVisitor(API, code) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    super.visitVarInsn(Opcodes.ALOAD, 0);
                    super.visitVarInsn(Opcodes.ALOAD, 1);
                    callAgent(mv, "parse");
                    super.visitInsn(Opcodes.POP);
                }
            };
        }

        /** Writes {@code enter; try { return original; } finally { leave }}. */
        private void surround(MethodVisitor code) {
            Label start = new Label();
            Label end = new Label();
            Label failed = new Label();
            code.visitCode();
            code.visitTryCatchBlock(start, end, failed, null);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            callAgent(code, "enter");
            code.visitVarInsn(Opcodes.ASTORE, 2);
            code.visitLabel(start);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, owner(), RENAMED, EVALUATION, false);
            code.visitLabel(end);
            code.visitVarInsn(Opcodes.ASTORE, 3);
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitInsn(Opcodes.ACONST_NULL);
            callAgent(code, "leave");
            code.visitInsn(Opcodes.POP);
            code.visitVarInsn(Opcodes.ALOAD, 3);
            code.visitInsn(Opcodes.ARETURN);
            code.visitLabel(failed);
            code.visitFrame(
                    Opcodes.F_FULL,
                    3,
                    new Object[] {owner(), "org/graalvm/polyglot/Source", "java/lang/Object"},
                    1,
                    new Object[] {"java/lang/Throwable"});
            code.visitVarInsn(Opcodes.ASTORE, 3);
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitVarInsn(Opcodes.ALOAD, 3);
            callAgent(code, "leave");
            code.visitInsn(Opcodes.POP);
            code.visitVarInsn(Opcodes.ALOAD, 3);
            code.visitInsn(Opcodes.ATHROW);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
    }
}
