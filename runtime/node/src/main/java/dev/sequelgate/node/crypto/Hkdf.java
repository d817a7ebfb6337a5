package dev.sequelgate.node.crypto;

import javax.crypto.Mac;

/** HKDF of RFC 5869. */
final class Hkdf {
    private Hkdf() {}

    static byte[] derive(String digest, byte[] key, byte[] salt, byte[] info, int length) {
        Mac extract = HashCalls.mac(
                digest, salt.length == 0 ? new byte[Digests.instance(digest).getDigestLength()] : salt);
        Mac expand = HashCalls.mac(digest, extract.doFinal(key));
        byte[] result = new byte[length];
        byte[] block = {};
        for (int number = 1, done = 0; done < length; number++, done += block.length) {
            expand.update(block);
            expand.update(info);
            block = expand.doFinal(new byte[] {(byte) number});
            System.arraycopy(block, 0, result, done, Math.min(block.length, length - done));
        }
        return result;
    }
}
