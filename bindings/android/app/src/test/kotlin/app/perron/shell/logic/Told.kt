package app.perron.shell.logic

import app.perron.PrivateText
import app.perron.ffi.Event
import app.perron.ffi.News
import app.perron.ffi.State
import java.time.Duration

/** News as the bridge would tell it. */
fun told(
    event: Event,
    state: State = State.PLAYING,
    leftMillis: Long? = null,
    text: String? = null,
): News = News(event, Duration.ZERO, Duration.ZERO, state, leftMillis?.let(Duration::ofMillis), text?.let(::PrivateText))

/** A clock that goes when it is told to. */
class HandClock : MonotonicClock {
    var now = 0L

    override fun millis() = now
}
