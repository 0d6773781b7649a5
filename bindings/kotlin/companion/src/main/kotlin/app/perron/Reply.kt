package app.perron

import app.perron.ffi.InternalException
import app.perron.ffi.Fault as FfiFault

/**
 * What a call answers: [Done] with a value, or a [Fault].
 *
 * That a key is locked, a rule says no or a call was given up is ordinary in an app like this, and each is for the person to
 * see: so it is a value that `when` asks for, and not an exception that somebody forgets or a crash report sends along.
 */
public sealed interface Reply<out T>

/** It is done. Its [toString] does not tell the value: it may be what a person wrote. */
public class Done<out T>(
    /** What came of it. */
    public val value: T,
) : Reply<T> {
    override fun equals(other: Any?): Boolean = other is Done<*> && other.value == value

    override fun hashCode(): Int = value.hashCode()

    override fun toString(): String = "Done"
}

/** Why a call did nothing; never with a word that a person wrote. */
public sealed interface Fault : Reply<Nothing> {
    /** Words for the person, in the companion's language; nothing where the fault is the shell's or this program's. */
    public val says: String?

    /** The companion was closed. */
    public data object Closed : Fault {
        override val says: String? = null
    }

    /** A moment, a number or a name that is none: the shell's mistake. */
    public data class Input(
        /** What was expected. */
        val what: String,
    ) : Fault {
        override val says: String? = null
    }

    /** There is no such exercise or entry, or it has faults. */
    public data class Missing(
        override val says: String,
    ) : Fault

    /** The wishes do not fit the exercise, or a file cannot be read. */
    public data class Unfit(
        override val says: String,
    ) : Fault

    /** A rule says no, and why. */
    public data class Refused(
        override val says: String,
    ) : Fault

    /** There are no keys here yet, or who sent it is not known here: pairing comes first. */
    public data class Unpaired(
        override val says: String,
    ) : Fault

    /** The clips or recordings cannot be used, or there is no sound to be had. */
    public data class Sound(
        override val says: String,
    ) : Fault

    /** The key of what is kept could not be had: after the device was started and not yet unlocked, for instance. */
    public data class Key(
        override val says: String,
    ) : Fault

    /** What is kept could not be read or written; nothing that was acknowledged is lost by it. */
    public data class Store(
        override val says: String,
        /** Whether it is damaged, so that mending it can be offered. */
        val damaged: Boolean,
    ) : Fault

    /** The call was given up. A coroutine that was cancelled sees its `CancellationException` instead. */
    public data object GivenUp : Fault {
        override val says: String? = null
    }

    /**
     * This program itself failed; what it was is told nowhere, since it could quote what a person wrote. The companion goes
     * on, and the call may be made again.
     */
    public data class Broken(
        override val says: String?,
    ) : Fault
}

/** Thrown by [orThrow], for code that prefers it. */
public class FaultException(
    /** Why. */
    public val fault: Fault,
) : Exception(fault.says ?: fault.toString())

/** The value, or a [FaultException]. */
public fun <T> Reply<T>.orThrow(): T =
    when (this) {
        is Done -> value
        is Fault -> throw FaultException(this)
    }

/** The value, or nothing. */
public fun <T> Reply<T>.orNull(): T? = (this as? Done)?.value

/** The same with the value made into another. */
public inline fun <T, R> Reply<T>.map(made: (T) -> R): Reply<R> =
    when (this) {
        is Done -> Done(made(value))
        is Fault -> this
    }

/** A crossing: what the bridge throws becomes a fault. */
internal inline fun <T> attempt(crossing: () -> T): Reply<T> =
    try {
        Done(crossing())
    } catch (fault: FfiFault) {
        fault.toFault()
    } catch (_: InternalException) {
        // The bridge catches its own panics; whatever else it could not do has words that stay behind too.
        Fault.Broken(null)
    }

internal fun FfiFault.toFault(): Fault =
    when (this) {
        is FfiFault.Closed -> Fault.Closed
        is FfiFault.Input -> Fault.Input(what)
        is FfiFault.Missing -> Fault.Missing(says)
        is FfiFault.Unfit -> Fault.Unfit(says)
        is FfiFault.Refused -> Fault.Refused(says)
        is FfiFault.Unpaired -> Fault.Unpaired(says)
        is FfiFault.Sound -> Fault.Sound(says)
        is FfiFault.Key -> Fault.Key(says)
        is FfiFault.Store -> Fault.Store(says, damaged)
        is FfiFault.Broken -> Fault.Broken(says)
        is FfiFault.GivenUp -> Fault.GivenUp
    }
