package app.perron.shell.logic

import app.perron.ffi.Before
import app.perron.ffi.Caution
import app.perron.ffi.Companion
import app.perron.ffi.Ending
import app.perron.ffi.Facts
import app.perron.ffi.Fault
import app.perron.ffi.Language
import app.perron.ffi.Moment
import app.perron.ffi.NoHandle
import app.perron.ffi.Offering
import app.perron.ffi.Page
import app.perron.ffi.Prepared
import app.perron.ffi.Question
import app.perron.ffi.Stage
import java.time.Duration
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs

/** The laws of the one action. */
class RitualTest {
    private val now = Moment(2026, 11, 28, 22, 0, 0)
    private val train =
        object : Prepared(NoHandle) {
            override fun facts(): Facts {
                val ten = Duration.ofMinutes(10)
                return Facts("", "evening-train", Language.NL, Ending.SLEEP, ten, ten, ten, null, 0u, false, false)
            }
        }

    private class Stands(
        val before: Before = Before(emptyList(), null, null, null),
        val prepares: () -> Prepared,
    ) : Companion(NoHandle) {
        var prepared = 0

        override fun prepareAgain(
            now: Moment,
            cancel: app.perron.ffi.Cancel?,
        ): Prepared {
            prepared++
            return prepares()
        }

        override fun before(
            id: String,
            language: Language,
            ending: Ending?,
            now: Moment,
        ): Before = before
    }

    private fun again(stands: Stands) = Ritual(stands) { false }.again(now)

    @Test
    fun `the last exercise begins with nothing asked`() {
        val question = Stage.Question(Question("", "", ""))
        val begins = again(Stands(Before(listOf(question), null, null, null)) { train })
        assertEquals(train, assertIs<Again.Begins>(begins).prepared)
    }

    @Test
    fun `it begins nothing over what sounds and prepares nothing for it`() {
        val stands = Stands { train }
        assertEquals(Again.Sounds, Ritual(stands) { true }.again(now))
        assertEquals(0, stands.prepared)
    }

    @Test
    fun `a rule that holds an exercise back holds here too`() {
        assertEquals(Again.Says("wacht"), again(Stands(Before(emptyList(), "wacht", null, null)) { train }))
        val rests = Offering("rust", "", emptyList(), emptyList())
        assertEquals(Again.Says("rust"), again(Stands(Before(emptyList(), null, null, rests)) { train }))
    }

    @Test
    fun `what is read before it is never jumped over`() {
        val page = Stage.Caution(Caution(Page.DREAMS, emptyList(), "", emptyList()))
        assertIs<Again.Shown>(again(Stands(Before(listOf(page), null, null, null)) { train }))
        assertIs<Again.Shown>(again(Stands(Before(emptyList(), null, "let op", null)) { train }))
    }

    @Test
    fun `what cannot be prepared is told in words`() {
        assertEquals(Again.Says("nog niets"), again(Stands { throw Fault.Missing("nog niets") }))
        assertEquals(Again.Says("op slot"), again(Stands { throw Fault.Key("op slot") }))
        assertEquals(Again.Says(""), again(Stands { throw Fault.Closed() }))
    }
}
