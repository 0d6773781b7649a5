package app.perron.shell.logic

import app.perron.ffi.File
import java.io.IOException

/** Where a person lets files be put; of Android, what the system's picker gave. */
fun interface Receiver {
    /** Puts one there, whole or not at all. */
    @Throws(IOException::class)
    fun put(file: File)
}

/** Files that wait for the person to say where they go: open to read, they stay in memory no longer than that takes. */
class Handout {
    private var waiting: List<File> = emptyList()

    /** Whether anything waits. */
    val isEmpty: Boolean get() = waiting.isEmpty()

    /** These wait now, and are wiped when they are done with; what waited before is wiped. */
    fun hold(files: List<File>) {
        forget()
        waiting = files
    }

    /** Puts all of them there. However that goes, nothing waits afterwards. */
    @Throws(IOException::class)
    fun into(receiver: Receiver) {
        try {
            waiting.forEach(receiver::put)
        } finally {
            forget()
        }
    }

    /** Nobody wants them: they are wiped. */
    fun forget() {
        waiting.forEach { it.bytes.fill(0) }
        waiting = emptyList()
    }
}

/** What a file is, by its name, for whoever shows or opens it. */
fun typeOf(name: String): String =
    when (name.substringAfterLast('.', "").lowercase()) {
        "csv" -> "text/csv"
        "json" -> "application/json"
        "html" -> "text/html"
        else -> "application/octet-stream"
    }
