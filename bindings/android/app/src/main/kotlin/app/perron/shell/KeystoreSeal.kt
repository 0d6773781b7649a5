package app.perron.shell

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import app.perron.shell.logic.Seal
import java.security.GeneralSecurityException
import java.security.KeyStore
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/**
 * Seals with AES-GCM keys that the Keystore made and never gives away. The name is bound in, so that one blob does not pass
 * for another.
 *
 * It needs no unlocked screen, since the ritual begins from a locked one; the device must have been unlocked once since it
 * was started.
 */
class KeystoreSeal : Seal {
    private val store = KeyStore.getInstance(PROVIDER).apply { load(null) }

    override fun seal(
        name: String,
        secret: ByteArray,
    ): ByteArray {
        val cipher = Cipher.getInstance(SHAPE)
        cipher.init(Cipher.ENCRYPT_MODE, known(name) ?: made(name))
        cipher.updateAAD(name.toByteArray())
        return cipher.iv + cipher.doFinal(secret)
    }

    override fun open(
        name: String,
        sealed: ByteArray,
    ): ByteArray {
        val key = known(name) ?: throw GeneralSecurityException("expected a key in the Keystore, but found none")
        if (sealed.size <= IV) throw GeneralSecurityException("expected a sealed key, but found less")
        val cipher = Cipher.getInstance(SHAPE)
        cipher.init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(TAG_BITS, sealed, 0, IV))
        cipher.updateAAD(name.toByteArray())
        return cipher.doFinal(sealed, IV, sealed.size - IV)
    }

    override fun destroy(name: String) {
        store.deleteEntry(alias(name))
    }

    override fun destroyAll() {
        store
            .aliases()
            .toList()
            .filter { it.startsWith(alias("")) }
            .forEach(store::deleteEntry)
    }

    private fun known(name: String) = store.getKey(alias(name), null) as SecretKey?

    private fun made(name: String): SecretKey {
        val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        val spec =
            KeyGenParameterSpec
                .Builder(alias(name), purposes)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setKeySize(KEY_BITS)
                .build()
        val generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, PROVIDER)
        generator.init(spec)
        return generator.generateKey()
    }

    private fun alias(name: String) = "perron.$name"

    private companion object {
        const val PROVIDER = "AndroidKeyStore"
        const val SHAPE = "AES/GCM/NoPadding"
        const val IV = 12
        const val TAG_BITS = 128
        const val KEY_BITS = 256
    }
}
