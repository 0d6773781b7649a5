package app.perron.shell.logic

import java.security.GeneralSecurityException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/** A keystore of the JVM's own AES-GCM, which can be locked. */
class FakeKeystore : Seal {
    val held = mutableMapOf<String, SecretKey>()
    var locked = false

    override fun seal(
        name: String,
        secret: ByteArray,
    ): ByteArray {
        check(!locked)
        val key = held.getOrPut(name) { KeyGenerator.getInstance("AES").apply { init(256) }.generateKey() }
        val cipher = Cipher.getInstance("AES/GCM/NoPadding")
        cipher.init(Cipher.ENCRYPT_MODE, key)
        cipher.updateAAD(name.toByteArray())
        return cipher.iv + cipher.doFinal(secret)
    }

    override fun open(
        name: String,
        sealed: ByteArray,
    ): ByteArray {
        check(!locked)
        val key = held[name] ?: throw GeneralSecurityException("expected a key, but found none")
        val cipher = Cipher.getInstance("AES/GCM/NoPadding")
        cipher.init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(128, sealed, 0, 12))
        cipher.updateAAD(name.toByteArray())
        return cipher.doFinal(sealed, 12, sealed.size - 12)
    }

    override fun destroy(name: String) {
        held -= name
    }

    override fun destroyAll() {
        check(!locked)
        held.clear()
    }
}
