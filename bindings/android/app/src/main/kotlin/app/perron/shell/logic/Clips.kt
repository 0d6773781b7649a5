package app.perron.shell.logic

import java.io.File
import java.io.IOException
import java.io.InputStream
import java.nio.file.Files
import java.nio.file.StandardCopyOption

/** What came with the app; of Android, its assets. */
interface Shipped {
    /** The names in a folder; none: it is a file, or not there. */
    fun list(path: String): List<String>

    /** A file of it. */
    @Throws(IOException::class)
    fun open(path: String): InputStream
}

/**
 * Lays the shipped clips where the bridge can read them, once a version of the app.
 *
 * They are laid beside the old and moved in whole: a start that is cut off leaves the old or nothing, and is done again.
 */
class Clips(
    private val shipped: Shipped,
    private val home: File,
    private val version: Long,
) {
    /** The folder with the clips of this version. It takes a while, the first time. */
    fun ready(): File {
        val folder = File(home, "clips-$version")
        if (folder.isDirectory) return folder
        val fresh = File(home, "clips.new")
        fresh.deleteRecursively()
        copy("voice", fresh)
        Files.move(fresh.toPath(), folder.toPath(), StandardCopyOption.ATOMIC_MOVE)
        home
            .listFiles { file -> file.name.startsWith("clips-") && file != folder }
            .orEmpty()
            .forEach { it.deleteRecursively() }
        return folder
    }

    private fun copy(
        path: String,
        to: File,
    ) {
        Files.createDirectories(to.toPath())
        for (name in shipped.list(path)) {
            val (from, at) = "$path/$name" to File(to, name)
            if (shipped.list(from).isEmpty()) {
                shipped.open(from).use { Files.copy(it, at.toPath()) }
            } else {
                copy(from, at)
            }
        }
    }
}
