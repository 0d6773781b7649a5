package app.perron.shell.logic

import java.time.LocalTime

private val EVENING: LocalTime = LocalTime.of(20, 0)
private val MORNING: LocalTime = LocalTime.of(7, 0)

/** Whether the screen is dark: where the device is set so, at night, and always while something sounds. */
fun isDark(
    deviceIsDark: Boolean,
    now: LocalTime,
    here: Place,
): Boolean = deviceIsDark || here == Place.Player || now >= EVENING || now < MORNING
