package app.perron

import java.time.LocalDateTime
import app.perron.ffi.Card as FfiCard
import app.perron.ffi.CardStanding as FfiCardStanding
import app.perron.ffi.Pairing as FfiPairing
import app.perron.ffi.QrCode as FfiQrCode
import app.perron.ffi.SeenCard as FfiSeenCard

/** By which two people tell, over the telephone or side by side, whether they have the same keys. */
@JvmInline
public value class Fingerprint internal constructor(
    private val digits: String,
) {
    /** Six groups of five digits, to be read out one by one. */
    public val groups: List<String> get() = digits.split(' ')

    override fun toString(): String = digits
}

/** A person's own card: shown as a QR code, or handed over as a file. Nothing on it is secret. */
public class Card internal constructor(
    ffi: FfiCard,
) {
    /** What they call themselves. */
    public val name: PrivateText = ffi.name

    /** Which side they are on. */
    public val side: Side = ffi.side

    /** What both read out, and compare. */
    public val fingerprint: Fingerprint = Fingerprint(ffi.fingerprint)

    /** The file. */
    public val file: File = ffi.file

    /** What the QR code says: for who takes it in without a camera. */
    public val text: PrivateText = ffi.text

    /** The QR code. */
    public val code: QrCode? = ffi.code?.let(::QrCode)
}

/** A QR code, for a screen to draw: dark on light, whatever the theme, or some cameras do not read it. */
public class QrCode internal constructor(
    ffi: FfiQrCode,
) {
    /** So many modules wide, and as many high, with the light border that belongs to it. */
    public val side: Int = ffi.side.toInt()

    private val modules = ffi.modules

    /** Whether a module is dark; [x] counts from the left, [y] from the top. */
    public fun isDark(
        x: Int,
        y: Int,
    ): Boolean {
        require(x in 0..<side && y in 0..<side) { "expected a module of 0 to ${side - 1}, but found ($x, $y)" }
        return modules[y * side + x] == 1.toByte()
    }
}

/** Another's card, before their keys are taken in. */
public data class SeenCard(
    /** What they call themselves. */
    val name: PrivateText,
    /** Which side they are on. */
    val side: Side,
    /** What they read out. */
    val fingerprint: Fingerprint,
    /** What it is to those who are known here. */
    val standing: CardStanding,
    /** What that means for the person, and what to do. */
    val says: PrivateText,
)

/** What a card is to those who are known here. */
public sealed interface CardStanding {
    /** Nobody here has its name or its keys. */
    public data object New : CardStanding

    /** Its keys are known already. */
    public data class Known(
        /** What they are called here. */
        val name: PrivateText,
    ) : CardStanding

    /** Someone of its name, or with one of its keys, is known by others: whoever takes these in says which they replace. */
    public data class Changed(
        /** What they are called here. */
        val name: PrivateText,
        /** By which they are known. */
        val known: Fingerprint,
    ) : CardStanding

    /** It is one's own. */
    public data object Oneself : CardStanding
}

/** Someone whose keys are known. */
public data class Pairing(
    /** What they are called here. */
    val name: PrivateText,
    /** Which side they are on. */
    val side: Side,
    /** What they read out. */
    val fingerprint: Fingerprint,
    /** When their keys were taken in. */
    val since: LocalDateTime,
)

/** Says who the person is to the other side, and makes their keys the first time; later only the name and the side change. */
public suspend fun Companion.introduce(
    side: Side,
    name: PrivateText,
): Reply<Card> = crossing { Card(introduce(side, name)) }

/** The person's own card; nothing until they said who they are. */
public suspend fun Companion.card(): Reply<Card?> = crossing { card()?.let(::Card) }

/** What is on another's card, before anything is kept: the bytes of its file, or the text of its QR code as UTF-8. */
public suspend fun Companion.lookAtCard(given: ByteArray): Reply<SeenCard> = crossing { lookAtCard(given.direct()).toKotlin() }

/**
 * Takes in the keys on a card, under the name on it or under [name].
 *
 * Keys never take another's place by themselves: where [CardStanding.Changed] says so, it is refused unless [replacing] is the
 * fingerprint that is known, and the person has compared both.
 */
public suspend fun Companion.pair(
    given: ByteArray,
    name: PrivateText? = null,
    replacing: Fingerprint? = null,
): Reply<Pairing> = crossing { pair(given.direct(), name, replacing?.toString(), clock.moment()).toKotlin() }

/** Whose keys are known. */
public suspend fun Companion.pairings(): Reply<List<Pairing>> = crossing { pairings().map { it.toKotlin() } }

/** Forgets someone's keys; false: they were not known. What they assigned stays until it is withdrawn from. */
public suspend fun Companion.unpair(whose: Fingerprint): Reply<Boolean> = crossing { unpair(whose.toString()) }

internal fun FfiSeenCard.toKotlin(): SeenCard = SeenCard(name, side, Fingerprint(fingerprint), standing.toKotlin(), says)

private fun FfiCardStanding.toKotlin(): CardStanding =
    when (this) {
        FfiCardStanding.New -> CardStanding.New
        is FfiCardStanding.Known -> CardStanding.Known(name)
        is FfiCardStanding.Changed -> CardStanding.Changed(name, Fingerprint(known))
        FfiCardStanding.Oneself -> CardStanding.Oneself
    }

private fun FfiPairing.toKotlin(): Pairing = Pairing(name, side, Fingerprint(fingerprint), since.toKotlin())
