package app.perron.shell.logic

import app.perron.ffi.Act
import app.perron.ffi.PracticeInterface
import app.perron.ffi.State
import java.lang.reflect.Proxy
import java.time.Duration
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** The laws of the buttons. */
class TransportTest {
    private val over = setOf(State.ENDED, State.STOPPED)
    private val lives = State.entries - over

    @Test
    fun `next is the grounding in every state that lives`() {
        for (state in lives) assertEquals(Pressed.Ground, pressed(Button.NEXT, state), "$state")
    }

    @Test
    fun `stop stops in every state that lives`() {
        for (state in lives) assertEquals(Pressed.Plain(Act.Stop), pressed(Button.STOP, state), "$state")
    }

    @Test
    fun `when it is over no button does anything`() {
        for (state in over) for (button in Button.entries) assertEquals(Pressed.Nothing, pressed(button, state))
    }

    @Test
    fun `play never pauses and pause never plays`() {
        for (state in lives) {
            assertFalse(pressed(Button.PLAY, state) == Pressed.Plain(Act.Pause), "$state")
            assertFalse(pressed(Button.PAUSE, state) == Pressed.Resume, "$state")
        }
    }

    @Test
    fun `one button of a headset turns what sounds silent and what is silent on`() {
        assertEquals(Pressed.Plain(Act.Pause), pressed(Button.PLAY_PAUSE, State.PLAYING))
        for (state in listOf(State.PAUSED, State.LOST, State.INTERRUPTED)) {
            assertEquals(Pressed.Resume, pressed(Button.PLAY_PAUSE, state), "$state")
        }
        assertEquals(Pressed.Plain(Act.Continue), pressed(Button.PLAY_PAUSE, State.HOLDING))
        assertEquals(Pressed.Plain(Act.Return), pressed(Button.PLAY_PAUSE, State.ASKED))
    }

    @Test
    fun `the large button of the screen is stop wherever there is one`() {
        for (state in lives) assertEquals(Act.Stop, shownActs(state).first(), "$state")
        for (state in over) assertTrue(shownActs(state).isEmpty())
    }

    @Test
    fun `what is silent can be gone on with`() {
        for (state in listOf(State.PAUSED, State.LOST, State.INTERRUPTED)) assertTrue(Act.Resume in shownActs(state))
    }

    @Test
    fun `each act is the call of its own name`() {
        val called = mutableListOf<String>()
        val practice =
            Proxy.newProxyInstance(javaClass.classLoader, arrayOf(PracticeInterface::class.java)) { _, call, _ ->
                // What takes a number has a sign of the compiler's after its name.
                called += call.name.substringBefore('-')
                null
            } as PracticeInterface
        val calls =
            mapOf(
                Act.Pause to "pause",
                Act.Resume to "resume",
                Act.Continue to "leaveHold",
                Act.Stay to "stay",
                Act.Back to "back",
                Act.Ground to "ground",
                Act.Return to "leaveGrounding",
                Act.Stop to "stop",
                Act.InterruptionBegan to "interruptionBegan",
                Act.InterruptionEnded(Duration.ofSeconds(3), true) to "interruptionEnded",
                Act.RouteLost to "routeLost",
            )
        calls.keys.forEach(practice::does)
        assertEquals(calls.values.toList(), called)
    }
}
