package app.perron

import app.perron.ffi.Before as FfiBefore
import app.perron.ffi.Score as FfiScore
import app.perron.ffi.Stage as FfiStage

/** What stands before an exercise. */
public data class Before(
    /** What is shown and asked first, in order; the grounding is in reach on each. */
    val stages: List<Stage>,
    /** Why it waits, where it does: then it is not begun, and this is shown instead. */
    val waits: String?,
    /** What is said first, where it can be begun all the same. */
    val warns: String?,
    /** What is offered instead, where the dreams rest today. */
    val rests: Offering?,
)

/** One thing before an exercise. */
public sealed interface Stage {
    /** A caution page, to go on from. */
    public data class Page(
        /** What it says. */
        val caution: Caution,
    ) : Stage

    /** How tense the person is, 0 to 10; it may be skipped. */
    public data class Asks(
        /** What it asks. */
        val question: Question,
    ) : Stage
}

/** What became of the question how tense a person is. It prints no number: that is what a person gave. */
public sealed interface Score {
    /** It was not asked. */
    public data object NotAsked : Score

    /** It was asked, and the person let it pass. */
    public data object Skipped : Score

    /** The answer, 0 to 10; another number makes the call it goes to answer [Fault.Input]. */
    public class Given(
        /** The number. */
        public val distress: Int,
    ) : Score {
        override fun equals(other: Any?): Boolean = other is Given && other.distress == distress

        override fun hashCode(): Int = distress

        override fun toString(): String = "Given"
    }
}

internal fun FfiBefore.toKotlin(): Before = Before(stages.map(FfiStage::toKotlin), waits, warns, rests)

internal fun FfiStage.toKotlin(): Stage =
    when (this) {
        is FfiStage.Caution -> Stage.Page(caution)
        is FfiStage.Question -> Stage.Asks(question)
    }

internal fun Score.toFfi(): FfiScore =
    when (this) {
        Score.NotAsked -> FfiScore.NotAsked

        Score.Skipped -> FfiScore.Skipped

        // What does not fit into a byte is no number from 0 to 10 either.
        is Score.Given -> FfiScore.Given(distress.coerceIn(-1, 255).toUByte())
    }

internal fun FfiScore.toKotlin(): Score =
    when (this) {
        FfiScore.NotAsked -> Score.NotAsked
        FfiScore.Skipped -> Score.Skipped
        is FfiScore.Given -> Score.Given(distress.toInt())
    }
