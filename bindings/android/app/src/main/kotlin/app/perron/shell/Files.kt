package app.perron.shell

import android.content.Intent
import android.net.Uri
import app.perron.PrivateText
import app.perron.ffi.CompanionInterface
import app.perron.ffi.Contents
import app.perron.ffi.Differing
import app.perron.ffi.Entry
import app.perron.ffi.Export
import app.perron.ffi.File
import app.perron.ffi.Kept
import app.perron.shell.logic.Handout
import app.perron.shell.logic.Receiver
import app.perron.shell.logic.direct
import app.perron.shell.logic.typeOf
import app.perron.shell.logic.whole
import java.io.IOException

/** Taking along what is kept, taking it in, and erasing it: where a file goes is the person's, by the system's own picker. */
class Files(
    private val desk: Desk,
) {
    private val handout = Handout()
    private var passphrase = ""
    private var found: Export? = null
    private var taken: Export? = null

    /** The screen. */
    fun fill(page: Page) {
        page.heading(R.string.keeping_title)
        desk.ask(page, { it.contents() }) { text(told(this, it)) }
        page.field(page.string(R.string.passphrase), PASSPHRASE) { passphrase = it }.inputType = SECRET
        page.button(R.string.export_sealed) {
            val typed = PrivateText(passphrase)
            make(CREATE) { listOf(it.exportSealed(typed)) }
        }
        page.button(R.string.export_json) {
            desk.sure(page.string(R.string.export_open_warning), R.string.export_json) { make(CREATE) { listOf(it.exportJson()) } }
        }
        page.button(R.string.export_csv) {
            desk.sure(page.string(R.string.export_csv_warning), R.string.export_csv) { make(FOLDER) { it.exportCsv() } }
        }
        page.button(R.string.import_file) {
            val intent = Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType("*/*")
            desk.open(intent, OPEN)
        }
        found?.let { offer(page, it) }
        taken?.let { differing(page, it) }
        page.button(R.string.erase) { desk.sure(page.string(R.string.erase_sure), R.string.erase_yes) { erase() } }
    }

    /** One file, which the person names in the system's picker. */
    fun one(what: (CompanionInterface) -> File) = make(CREATE) { listOf(what(it)) }

    /** Several, into a folder that the person chooses. */
    fun folder(what: (CompanionInterface) -> List<File>) = make(FOLDER, what)

    /** The picker answered. */
    fun handed(
        request: Int,
        uri: Uri?,
    ) {
        val resolver = desk.activity.contentResolver
        when {
            request == OPEN -> uri?.let(::look)
            uri == null -> handout.forget()
            request == CREATE -> put(OneFile(resolver, uri))
            request == FOLDER -> put(TreeFolder(resolver, uri))
        }
    }

    private fun make(
        request: Int,
        what: (CompanionInterface) -> List<File>,
    ) {
        var name = ""
        desk.act({
            val files = what(it)
            handout.hold(files)
            name = files.first().name
            null
        }) {
            // Nothing of it is a file of this app's: the person says where it goes, and it is written there at once.
            val one = Intent(Intent.ACTION_CREATE_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE)
            val intent = if (request == FOLDER) Intent(Intent.ACTION_OPEN_DOCUMENT_TREE) else one.setType(typeOf(name))
            desk.open(intent.putExtra(Intent.EXTRA_TITLE, name), request)
        }
    }

    private fun put(receiver: Receiver) {
        val done = desk.app.texts().getString(R.string.export_done)
        desk.act({
            handout.into(receiver)
            done
        })
    }

    private fun look(uri: Uri) {
        val typed = typed()
        desk.act({
            val file =
                desk.activity.contentResolver
                    .openInputStream(uri)
                    ?.use { from -> from.whole(MOST) } ?: throw IOException()
            found = it.lookInto(direct(file), typed)
            taken = null
            null
        })
    }

    private fun offer(
        page: Page,
        export: Export,
    ) {
        val (practices, _, _, nights, dreams) = export.contents()
        page.live(page.string(R.string.import_found, practices.toInt(), nights.toInt(), dreams.toInt()))
        page.button(R.string.import_take) {
            desk.act({
                val counts = it.takeIn(export)
                found = null
                taken = export
                page.string(R.string.import_done, counts.added.toInt(), counts.known.toInt())
            })
        }
    }

    /** What is here and came otherwise: each with both, until one was chosen. Left as it is, what is here stays. */
    private fun differing(
        page: Page,
        export: Export,
    ) = desk.ask(page, { it.differing(export) }) { all ->
        if (all.isEmpty()) return@ask
        heading(R.string.differs_title)
        text(count(R.plurals.differs_count, all.size))
        if (all.any { it.here.entry is Entry.Night }) text(string(R.string.differs_twice))
        for (one in all) differs(this, export, one)
    }

    private fun differs(
        page: Page,
        export: Export,
        one: Differing,
    ) {
        page.heading(desk.day(one.here.day))
        page.text(page.string(R.string.differs_here, told(page, one.here)))
        val came = one.came
        if (came == null) {
            page.text(page.string(R.string.differs_without_words))
        } else {
            page.text(page.string(R.string.differs_came, told(page, came)))
            choice(page, R.string.differs_keep_here, export, one, came = false)
            choice(page, R.string.differs_keep_came, export, one, came = true)
        }
    }

    private fun choice(
        page: Page,
        label: Int,
        export: Export,
        one: Differing,
        came: Boolean,
    ) {
        page
            .button(label) {
                val said = page.string(if (came) R.string.differs_chose_came else R.string.differs_chose_here)
                desk.act({
                    it.choose(export, one.here.id, came)
                    said
                })
            }.contentDescription = "${page.string(label)}: ${desk.day(one.here.day)}"
    }

    /** All that may tell the two apart. */
    private fun told(
        page: Page,
        kept: Kept,
    ): String {
        val dream = (kept.entry as? Entry.Dream)?.dream?.newDream
        return listOfNotNull(words(page, kept.entry), dream?.reveal()).joinToString("\n")
    }

    private fun erase() {
        val done = desk.app.texts().getString(R.string.erase_done)
        desk.manage({
            it.erase()
            taken = null
            done
        }) { desk.app.settle { desk.activity.show() } }
    }

    private fun typed() = passphrase.takeIf { it.isNotEmpty() }?.let(::PrivateText)

    private fun told(
        page: Page,
        contents: Contents,
    ): String {
        val others = contents.places + contents.dayLists + contents.goals
        val (practices, _, _, nights, dreams) = contents
        return page.string(R.string.keeping_contents, practices.toInt(), nights.toInt(), dreams.toInt(), others.toInt())
    }

    companion object {
        private const val CREATE = 1
        private const val OPEN = 2
        private const val FOLDER = 3
        private const val PASSPHRASE = 200

        /** No file that was exported is as large. */
        private const val MOST = 64 * 1024 * 1024

        /** What is typed is not shown. */
        const val SECRET = android.text.InputType.TYPE_CLASS_TEXT or android.text.InputType.TYPE_TEXT_VARIATION_PASSWORD
    }
}
