package app.perron.shell

import android.content.ClipData
import android.content.ContentProvider
import android.content.ContentValues
import android.content.Intent
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import android.system.ErrnoException
import android.system.Os
import android.system.OsConstants
import app.perron.PrivateText
import app.perron.ffi.File
import app.perron.shell.logic.typeOf
import java.io.FileNotFoundException

/** Hands files to an app that the person chooses, from memory: no file of it is made here. */
fun Desk.send(files: List<File>) {
    val names = app.outbox.hold(files)
    val uris = names.zip(files) { name, file -> OutboxProvider.uri(app.packageName, name, file.name) }
    val one = uris.singleOrNull()
    val intent = Intent(if (one != null) Intent.ACTION_SEND else Intent.ACTION_SEND_MULTIPLE).setType(typeOf(files.first().name))
    if (one != null) intent.putExtra(Intent.EXTRA_STREAM, one) else intent.putParcelableArrayListExtra(Intent.EXTRA_STREAM, ArrayList(uris))
    val clip = ClipData.newRawUri("", uris.first())
    uris.drop(1).forEach { clip.addItem(ClipData.Item(it)) }
    intent.clipData = clip
    open(Intent.createChooser(intent.addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION), null), 0)
}

/** Hands text to an app that the person chooses. */
fun Desk.sendText(text: PrivateText) {
    val intent = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text.reveal())
    open(Intent.createChooser(intent, null), 0)
}

/** What the chosen app reads: one file at a time, by a name that was given to it alone, and for a while. */
class OutboxProvider : ContentProvider() {
    private val outbox get() = (context?.applicationContext as? PerronApp)?.outbox

    override fun onCreate() = true

    override fun openFile(
        uri: Uri,
        mode: String,
    ): ParcelFileDescriptor {
        val file = find(uri)
        if (file == null || mode != "r") throw FileNotFoundException()
        try {
            val memory = Os.memfd_create("outbox", 0)
            try {
                var at = 0
                while (at < file.bytes.size) at += Os.write(memory, file.bytes, at, file.bytes.size - at)
                Os.lseek(memory, 0, OsConstants.SEEK_SET)
                return ParcelFileDescriptor.dup(memory)
            } finally {
                Os.close(memory)
            }
        } catch (_: ErrnoException) {
            throw FileNotFoundException()
        }
    }

    override fun query(
        uri: Uri,
        projection: Array<out String>?,
        selection: String?,
        arguments: Array<out String>?,
        order: String?,
    ): Cursor {
        val columns = projection ?: arrayOf(OpenableColumns.DISPLAY_NAME, OpenableColumns.SIZE)
        val cursor = MatrixCursor(columns)
        val file = find(uri) ?: return cursor
        val row = cursor.newRow()
        for (column in columns) {
            when (column) {
                OpenableColumns.DISPLAY_NAME -> row.add(file.name)
                OpenableColumns.SIZE -> row.add(file.bytes.size)
                else -> row.add(null)
            }
        }
        return cursor
    }

    override fun getType(uri: Uri): String? = find(uri)?.let { typeOf(it.name) }

    override fun insert(
        uri: Uri,
        values: ContentValues?,
    ): Uri? = null

    override fun update(
        uri: Uri,
        values: ContentValues?,
        selection: String?,
        arguments: Array<out String>?,
    ) = 0

    override fun delete(
        uri: Uri,
        selection: String?,
        arguments: Array<out String>?,
    ) = 0

    private fun find(uri: Uri): File? = outbox?.find(uri.pathSegments.firstOrNull())

    companion object {
        /** Where a file of this name lies. The name a person sees is last, since some apps take it from there. */
        fun uri(
            app: String,
            name: String,
            called: String,
        ): Uri =
            Uri
                .Builder()
                .scheme("content")
                .authority("$app.outbox")
                .appendPath(name)
                .appendPath(called)
                .build()
    }
}
