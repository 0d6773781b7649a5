package app.perron.shell

import android.content.ContentResolver
import android.net.Uri
import android.provider.DocumentsContract
import app.perron.ffi.File
import app.perron.shell.logic.Receiver
import app.perron.shell.logic.typeOf
import java.io.IOException

/** The one file that a person named in the system's picker. */
class OneFile(
    private val resolver: ContentResolver,
    private val uri: Uri,
) : Receiver {
    override fun put(file: File) = resolver.fill(uri, file.bytes)
}

/** The folder that a person chose there: each file becomes one of its own in it. */
class TreeFolder(
    private val resolver: ContentResolver,
    private val tree: Uri,
) : Receiver {
    override fun put(file: File) {
        val parent = DocumentsContract.buildDocumentUriUsingTree(tree, DocumentsContract.getTreeDocumentId(tree))
        val made = DocumentsContract.createDocument(resolver, parent, typeOf(file.name), file.name) ?: throw IOException()
        resolver.fill(made, file.bytes)
    }
}

/** Writes it whole; of what broke off nothing stays. */
private fun ContentResolver.fill(
    uri: Uri,
    bytes: ByteArray,
) {
    try {
        val to = openOutputStream(uri, "wt") ?: throw IOException()
        to.use { it.write(bytes) }
    } catch (broken: IOException) {
        try {
            DocumentsContract.deleteDocument(this, uri)
        } catch (_: IOException) {
            // It is where the person put it, and empty or short: that it did not work is told.
        } catch (_: UnsupportedOperationException) {
            // So does a place that deletes nothing.
        }
        throw broken
    }
}
