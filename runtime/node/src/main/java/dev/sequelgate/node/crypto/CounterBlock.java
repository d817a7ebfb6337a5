package dev.sequelgate.node.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Where the counter of AES-GCM begins (NIST SP 800-38D, 7.1). */
final class CounterBlock {
    private static final int BLOCK = 16;
    private static final int USUAL_IV = 12;
    private static final BigInteger REDUCTION = BigInteger.valueOf(0xe1).shiftLeft(120);

    private CounterBlock() {}

    /** The counter of the first block of data. */
    static byte[] first(SecretKey key, byte[] iv) throws GeneralSecurityException {
        byte[] block;
        if (iv.length == USUAL_IV) {
            block = Arrays.copyOf(iv, BLOCK);
            block[BLOCK - 1] = 1;
        } else {
            block = hashed(key, iv);
        }
        for (int i = BLOCK - 1; i >= USUAL_IV; i--) {
            if (++block[i] != 0) {
                break;
            }
        }
        return block;
    }

    private static byte[] hashed(SecretKey key, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        BigInteger hash = new BigInteger(1, cipher.doFinal(new byte[BLOCK]));
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < iv.length; i += BLOCK) {
            sum = times(sum.xor(new BigInteger(1, Arrays.copyOfRange(iv, i, i + BLOCK))), hash);
        }
        sum = times(sum.xor(BigInteger.valueOf((long) iv.length * Byte.SIZE)), hash);
        byte[] bytes = sum.toByteArray();
        byte[] block = new byte[BLOCK];
        int length = Math.min(bytes.length, BLOCK);
        System.arraycopy(bytes, bytes.length - length, block, BLOCK - length, length);
        return block;
    }

    /** The product in GCM's field; bit 0 is the highest. */
    private static BigInteger times(BigInteger x, BigInteger y) {
        BigInteger product = BigInteger.ZERO;
        BigInteger shifted = y;
        for (int bit = 127; bit >= 0; bit--) {
            if (x.testBit(bit)) {
                product = product.xor(shifted);
            }
            shifted = shifted.testBit(0) ? shifted.shiftRight(1).xor(REDUCTION) : shifted.shiftRight(1);
        }
        return product;
    }
}
