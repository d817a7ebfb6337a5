package dev.sequelgate.node.crypto;

import java.nio.ByteBuffer;
import javax.crypto.Mac;

/** PBKDF2 of RFC 8018; Java's own takes passwords of characters only. */
final class Pbkdf2 {
    private Pbkdf2() {}

    static byte[] derive(String digest, byte[] password, byte[] salt, int iterations, int length) {
        Mac mac = HashCalls.mac(digest, password);
        byte[] result = new byte[length];
        int size = mac.getMacLength();
        for (int block = 1, done = 0; done < length; block++, done += size) {
            mac.update(salt);
            byte[] round =
                    mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(block).array());
            byte[] sum = round.clone();
            for (int i = 1; i < iterations; i++) {
                round = mac.doFinal(round);
                for (int j = 0; j < size; j++) {
                    sum[j] ^= round[j];
                }
            }
            System.arraycopy(sum, 0, result, done, Math.min(size, length - done));
        }
        return result;
    }
}
