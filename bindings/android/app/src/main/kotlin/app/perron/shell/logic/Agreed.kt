package app.perron.shell.logic

import app.perron.PrivateText
import app.perron.ffi.CardStanding
import app.perron.ffi.Due
import app.perron.ffi.DueStanding
import app.perron.ffi.QrCode
import app.perron.ffi.SeenCard

/** Whether what was agreed can be begun now: whoever did enough may do more, and nothing begins before its first day. */
fun canBegin(due: Due): Boolean = due.standing == DueStanding.DUE || due.standing == DueStanding.DONE || due.standing == DueStanding.ENOUGH

/** What can be done with a card that was looked at. */
sealed interface CardStep {
    /** Its keys can be taken in. */
    data object Take : CardStep

    /** Its keys can be taken in the place of these, after a question: never by themselves. */
    data class Replace(
        val known: String,
    ) : CardStep

    /** There is nothing to do. */
    data object Nothing : CardStep
}

/** The one step that a card allows. */
fun step(card: SeenCard): CardStep =
    when (val standing = card.standing) {
        is CardStanding.New -> CardStep.Take
        is CardStanding.Changed -> CardStep.Replace(standing.known)
        is CardStanding.Known, is CardStanding.Oneself -> CardStep.Nothing
    }

/** A screen of lines: the first is its heading, and a blank one parts what does not belong together. */
fun blocks(lines: List<PrivateText>): List<List<PrivateText>> {
    val blocks = mutableListOf<MutableList<PrivateText>>(mutableListOf())
    for (line in lines) {
        if (line.reveal().isBlank()) blocks += mutableListOf<PrivateText>() else blocks.last() += line
    }
    return blocks.filter { it.isNotEmpty() }
}

/** How many whole points a module of a code is, on so many points; a code that is drawn between points is not read. */
fun moduleSize(
    code: QrCode,
    points: Int,
): Int = (points / code.side.toInt().coerceAtLeast(1)).coerceAtLeast(1)

/** Whether a module is dark; beyond the code it is light. */
fun QrCode.isDark(
    x: Int,
    y: Int,
): Boolean {
    val wide = side.toInt()
    return x in 0 until wide && y in 0 until wide && modules.getOrNull(y * wide + x) == 1.toByte()
}
