package app.perron

import kotlin.time.Duration
import kotlin.time.toKotlinDuration
import app.perron.ffi.Programme as FfiProgramme

/** Where someone is in the dream programme; every decision comes with its reason in words. */
public data class Programme(
    /** What comes next; nothing when there is nothing more to do for now. */
    val next: Step?,
    /** Why that, or why nothing. */
    val why: String,
    /** Every step, in the order of the programme. */
    val steps: List<StepStanding>,
    /** Why the dreams rest today, and what is offered instead. */
    val rests: Offering?,
    /** Why it is time to talk to someone; said plainly, each time. */
    val talk: List<String>,
    /** The dream that was chosen and not yet changed, by its name. */
    val pending: String?,
    /** The new dream that is rehearsed, by its name. */
    val current: String?,
    /** Whether the words of the new dream may be changed again. */
    val changeAgain: StepStanding,
    /** How much was rehearsed today. */
    val rehearsed: Duration,
)

internal fun FfiProgramme.toKotlin(): Programme =
    Programme(next, why, steps, rests, talk, pending, current, changeAgain, rehearsed.toKotlinDuration())
