package app.perron.shell.logic

import java.io.File
import java.io.FileOutputStream
import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.StandardCopyOption
import java.nio.file.StandardOpenOption

/** A shelf that is a folder: a write is a new file, made durable, then moved over the old. */
class FolderShelf(
    private val folder: File,
) : Shelf {
    override fun read(name: String): ByteArray? = File(folder, name).takeIf { it.isFile }?.readBytes()

    override fun write(
        name: String,
        bytes: ByteArray,
    ) {
        Files.createDirectories(folder.toPath())
        val fresh = File(folder, "$name.new")
        FileOutputStream(fresh).use {
            it.write(bytes)
            it.fd.sync()
        }
        Files.move(
            fresh.toPath(),
            File(folder, name).toPath(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING,
        )
        syncFolder()
    }

    override fun delete(name: String) {
        val gone = Files.deleteIfExists(File(folder, name).toPath())
        Files.deleteIfExists(File(folder, "$name.new").toPath())
        if (gone) syncFolder()
    }

    override fun clear() {
        val all = folder.listFiles() ?: return
        all.forEach { Files.deleteIfExists(it.toPath()) }
        syncFolder()
    }

    /** A move is only there for good when its folder is. */
    private fun syncFolder() {
        FileChannel.open(folder.toPath(), StandardOpenOption.READ).use { it.force(true) }
    }
}
