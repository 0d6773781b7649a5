package app.perron.shell.logic

/** What a number that may be left untold becomes by a step of one: before the least of it lies nothing. */
fun nextOrNone(
    number: Int?,
    by: Int,
    range: IntRange,
): Int? =
    when (number) {
        null -> range.first.takeIf { by > 0 }
        else -> (number + by).takeIf { it >= range.first }?.coerceAtMost(range.last)
    }
