package dev.sequelgate.node.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;

/** The password hash scrypt of RFC 7914. */
final class Scrypt {
    private static final int BLOCK_WORDS = 16;
    private static final int BLOCK_BYTES = 64;
    private static final int DOUBLE_ROUNDS = 4;

    private Scrypt() {}

    static byte[] derive(byte[] password, byte[] salt, int cost, int blockSize, int parallel, int length) {
        int chunk = 2 * BLOCK_BYTES * blockSize;
        byte[] blocks = Pbkdf2.derive("SHA-256", password, salt, 1, chunk * parallel);
        for (int i = 0; i < parallel; i++) {
            mix(ByteBuffer.wrap(blocks, i * chunk, chunk).slice().order(ByteOrder.LITTLE_ENDIAN), cost, blockSize);
        }
        return Pbkdf2.derive("SHA-256", password, blocks, 1, length);
    }

    private static void mix(ByteBuffer bytes, int cost, int blockSize) {
        int words = 2 * BLOCK_WORDS * blockSize;
        int[] x = new int[words];
        IntBuffer view = bytes.asIntBuffer();
        view.get(x);
        int[][] memory = new int[cost][];
        int[] scratch = new int[words];
        for (int i = 0; i < cost; i++) {
            memory[i] = x.clone();
            blockMix(x, scratch, blockSize);
        }
        for (int i = 0; i < cost; i++) {
            int[] other = memory[x[words - BLOCK_WORDS] & (cost - 1)];
            for (int j = 0; j < words; j++) {
                x[j] ^= other[j];
            }
            blockMix(x, scratch, blockSize);
        }
        view.rewind();
        view.put(x);
    }

    private static void blockMix(int[] blocks, int[] scratch, int blockSize) {
        int[] x = Arrays.copyOfRange(blocks, blocks.length - BLOCK_WORDS, blocks.length);
        for (int i = 0; i < 2 * blockSize; i++) {
            for (int j = 0; j < BLOCK_WORDS; j++) {
                x[j] ^= blocks[i * BLOCK_WORDS + j];
            }
            salsa(x);
            int place = (i % 2 == 0 ? i / 2 : blockSize + i / 2) * BLOCK_WORDS;
            System.arraycopy(x, 0, scratch, place, BLOCK_WORDS);
        }
        System.arraycopy(scratch, 0, blocks, 0, blocks.length);
    }

    private static void salsa(int[] block) {
        int[] x = block.clone();
        for (int i = 0; i < DOUBLE_ROUNDS; i++) {
            quarter(x, 0, 4, 8, 12);
            quarter(x, 5, 9, 13, 1);
            quarter(x, 10, 14, 2, 6);
            quarter(x, 15, 3, 7, 11);
            quarter(x, 0, 1, 2, 3);
            quarter(x, 5, 6, 7, 4);
            quarter(x, 10, 11, 8, 9);
            quarter(x, 15, 12, 13, 14);
        }
        for (int i = 0; i < BLOCK_WORDS; i++) {
            block[i] += x[i];
        }
    }

    private static void quarter(int[] x, int a, int b, int c, int d) {
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }
}
