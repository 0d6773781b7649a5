package app.perron

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import app.perron.ffi.Cancel as FfiCancel

/** A crossing that takes a while: a coroutine that is cancelled gives it up, within a sentence or a quarter of a second. */
internal suspend fun <T> givingUp(
    dispatcher: CoroutineDispatcher,
    crossing: (FfiCancel) -> T,
): Reply<T> =
    FfiCancel().use { cancel ->
        // Whoever keeps the keys and calls back stays on its thread, as in every other call.
        if (KeysAsked.here()) return@use attempt { crossing(cancel) }
        coroutineScope {
            // Unconfined: whoever cancels gives it up at once, whatever the caller's own thread is busy with.
            val watch =
                launch(Dispatchers.Unconfined) {
                    try {
                        awaitCancellation()
                    } finally {
                        cancel.cancel()
                    }
                }
            try {
                withContext(dispatcher) { attempt { crossing(cancel) } }
            } finally {
                watch.cancel()
            }
        }
    }
