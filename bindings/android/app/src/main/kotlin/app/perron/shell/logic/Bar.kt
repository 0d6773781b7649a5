package app.perron.shell.logic

import app.perron.ffi.Week

/** One week of the picture: how high its bar is, 0 to 1; nothing where nothing was told, which is not none. */
data class Bar(
    val height: Float?,
    val none: Boolean,
)

/** The most nights a week has. */
private const val NIGHTS = 7f

/** The nights with nightmares, week by week. A week in which nothing was told has no bar, one without nightmares a flat one. */
fun bars(weeks: List<Week>): List<Bar> =
    weeks.map {
        val told = it.nights > 0u
        Bar(
            height = if (told) (it.withNightmares.toFloat() / NIGHTS).coerceIn(0f, 1f) else null,
            none = told && it.withNightmares == 0u,
        )
    }
