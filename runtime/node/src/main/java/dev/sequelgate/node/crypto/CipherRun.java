package dev.sequelgate.node.crypto;

import dev.sequelgate.node.NodeException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * One encryption or decryption under way.
 *
 * <p>With GCM Java hands nothing out before the end of a decryption, and Node everything at once. So a counter mode
 * makes the output, and an encryption of the plain text makes the tag.
 */
final class CipherRun {
    private static final byte[] NOTHING = {};
    private static final int TAG_BITS = 128;

    private final CipherSuite suite;
    private final SecretKey key;
    private final byte[] iv;
    private final boolean encrypt;
    private Cipher cipher;
    private @Nullable Cipher tagger;
    private byte[] tag = NOTHING;

    CipherRun(CipherSuite suite, byte[] key, byte[] iv, boolean encrypt) throws GeneralSecurityException {
        this.suite = suite;
        this.key = new SecretKeySpec(key, suite.algorithm());
        this.iv = iv;
        this.encrypt = encrypt;
        if (suite.authenticated()) {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(
                    encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                    this.key,
                    new IvParameterSpec(CounterBlock.first(this.key, iv)));
            tagger = Cipher.getInstance("AES/GCM/NoPadding");
            tagger.init(Cipher.ENCRYPT_MODE, this.key, new GCMParameterSpec(TAG_BITS, iv));
        } else {
            cipher = plain(true);
        }
    }

    private Cipher plain(boolean padded) throws GeneralSecurityException {
        Cipher made = Cipher.getInstance(suite.transformation(padded));
        int direction = encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
        if (suite.ivBytes() == 0) {
            made.init(direction, key);
        } else {
            made.init(direction, key, new IvParameterSpec(iv));
        }
        return made;
    }

    void padding(boolean padded) throws GeneralSecurityException {
        if (!suite.authenticated()) {
            cipher = plain(padded);
        }
    }

    void additionalData(byte[] data) {
        if (tagger != null) {
            tagger.updateAAD(data);
        }
    }

    void expectedTag(byte[] expected) {
        tag = expected;
    }

    byte[] tag() {
        return tag;
    }

    byte[] update(byte[] data) {
        byte[] output = cipher.update(data);
        byte[] made = output == null ? NOTHING : output;
        if (tagger != null) {
            tagger.update(encrypt ? data : made);
        }
        return made;
    }

    byte[] finish(int tagLength) throws GeneralSecurityException {
        if (tagger != null) {
            byte[] ending = tagger.doFinal();
            byte[] made = Arrays.copyOfRange(ending, ending.length - TAG_BITS / Byte.SIZE, ending.length);
            if (encrypt) {
                tag = Arrays.copyOf(made, tagLength);
            } else if (tag.length == 0 || !MessageDigest.isEqual(Arrays.copyOf(made, tag.length), tag)) {
                throw NodeException.error("", "Unsupported state or unable to authenticate data");
            }
            return NOTHING;
        }
        try {
            return cipher.doFinal();
        } catch (BadPaddingException wrong) {
            throw refused("1C800064", "bad decrypt", "ERR_OSSL_BAD_DECRYPT");
        } catch (IllegalBlockSizeException wrong) {
            throw refused("1C80006B", "wrong final block length", "ERR_OSSL_WRONG_FINAL_BLOCK_LENGTH");
        }
    }

    private static NodeException refused(String number, String reason, String code) {
        return NodeException.error("", "error:" + number + ":Provider routines::" + reason)
                .with("library", "Provider routines")
                .with("reason", reason)
                .with("code", code);
    }
}
