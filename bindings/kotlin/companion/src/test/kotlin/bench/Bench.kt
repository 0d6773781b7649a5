package bench

import app.perron.Act
import app.perron.Clock
import app.perron.Hearing
import app.perron.ffi.Config
import app.perron.ffi.Ear
import app.perron.ffi.Empty
import app.perron.ffi.Language
import app.perron.ffi.Listener
import app.perron.ffi.Moment
import app.perron.ffi.News
import app.perron.ffi.Practice
import app.perron.ffi.Score
import app.perron.ffi.State
import app.perron.ffi.nothing
import app.perron.orThrow
import kotlinx.coroutines.runBlocking
import java.nio.file.Path
import java.time.LocalDateTime
import java.util.concurrent.CountDownLatch
import kotlin.system.exitProcess
import kotlin.time.TimeSource
import app.perron.Companion as Layer
import app.perron.Config as LayerConfig
import app.perron.ffi.Companion as FfiCompanion

/**
 * What a crossing costs beside an empty one of its kind, in one run: each call and its empty one in turn, again and again, and the
 * middle of what one is to the other. Exit code 1: a call that is made while a practice sounds costs more than twice its empty one.
 */
fun main(args: Array<String>) {
    val companion = FfiCompanion(Config(args[0], null, Language.EN, null, true), null, null)
    val over = ended(companion)
    val other = FfiCompanion(Config(args[0], null, Language.EN, null, true), null, null)
    val live = other.begin(other.prepareGrounding(Language.EN), Score.NotAsked, false, null, EVENING)
    live.pause()
    val layer = runBlocking { Layer.open(LayerConfig(Path.of(args[0]), withoutSound = true), clock = CLOCK).orThrow() }
    val layered = runBlocking { layer.begin(layer.prepareGrounding(app.perron.Language.EN).orThrow()).orThrow() }
    layered.act(Act.Stop)
    val rows = methods(over, live) + layer(layered, live) + told()
    repeat(ROUNDS) { round -> rows.forEach { it.turn(round >= ROUNDS / 4) } }
    println("| call | microseconds | its empty call | times that |")
    println("|---|---|---|---|")
    rows.forEach(Row::print)
    println()
    println("| once a practice, or less: it does what it is for | microseconds |")
    println("|---|---|")
    once(companion, live)
    layered.close()
    listOf(layer, live, over, other, companion).forEach(AutoCloseable::close)
    val dearest = rows.maxOf { it.times }
    println("\nat most %.2f times its empty call".format(dearest))
    exitProcess(if (dearest <= 2) 0 else 1)
}

/** A practice that is over and not yet closed: a call of it crosses, and wakes nobody. */
private fun ended(companion: FfiCompanion): Practice {
    val silent = CountDownLatch(1)
    val ear =
        object : Listener {
            override fun heard(news: News) {
                if (news.state == State.STOPPED) silent.countDown()
            }
        }
    val practice = companion.begin(companion.prepareGrounding(Language.EN), Score.NotAsked, false, ear, EVENING)
    practice.stop()
    silent.await()
    return practice
}

private fun methods(
    practice: Practice,
    live: Practice,
): List<Row> {
    val empty = Empty()
    val method = Timed("a method") { times -> timed(times) { empty.nothing() } }
    val calls =
        listOf<Pair<String, () -> Unit>>(
            "pause()" to practice::pause,
            "resume()" to practice::resume,
            "leaveHold()" to practice::leaveHold,
            "stay()" to practice::stay,
            "back()" to practice::back,
            "ground()" to practice::ground,
            "leaveGrounding()" to practice::leaveGrounding,
            "stop()" to practice::stop,
            "interruptionBegan()" to practice::interruptionBegan,
            "interruptionEnded(…)" to { practice.interruptionEnded(1_000u, true) },
            "routeLost()" to practice::routeLost,
            "level(…)" to { practice.level(true, -3f) },
            "rest(…)" to { practice.rest(true) },
            "left()" to { live.left() },
        )
    val function = Timed("a function") { timed(it) { nothing() } }
    return listOf(Row("an empty method, beside an empty function", function, method, isWeighed = false)) +
        calls.map { (name, call) -> Row("`Practice.$name`", method, Timed(name) { times -> timed(times, call) }) }
}

private fun layer(
    practice: app.perron.Practice,
    live: Practice,
): List<Row> {
    val empty = Empty()
    val method = Timed("a method") { times -> timed(times) { empty.nothing() } }
    val left = Timed("`Practice.left()`") { times -> timed(times) { live.left() } }
    return listOf(
        Row("`app.perron`: `practice.act(Act.Ground)`", method, Timed("act") { timed(it) { practice.act(Act.Ground) } }),
        Row("`app.perron`: `practice.now()`", left, Timed("now") { timed(it) { practice.now() } }),
    )
}

/** What is told, on a thread of its own as in a practice. */
private fun told(): List<Row> {
    val empty = Empty()
    val ear =
        object : Ear {
            override fun nothing() = Unit
        }
    val listener =
        object : Listener {
            override fun heard(news: News) = Unit
        }
    val hearing = Hearing {}
    val callback = Timed("a callback") { times -> empty.calls(ear, times.toUInt()).toNanos() }
    val news = Timed("a callback with news") { times -> empty.tells(listener, times.toUInt()).toNanos() }
    val events = Timed("events") { times -> empty.tells(hearing, times.toUInt()).toNanos() }
    return listOf(
        Row("`app.perron`: news come to `practice.events`", news, events),
        // It carries a record, and an empty one carries nothing: told, not weighed.
        Row("a callback with news, beside one that carries nothing", callback, news, isWeighed = false),
    )
}

private fun once(
    companion: FfiCompanion,
    live: Practice,
) {
    val prepared = companion.prepareGrounding(Language.EN)
    val calls =
        listOf<Pair<String, () -> Unit>>(
            "Companion.library(…)" to { companion.library(Language.EN) },
            "Companion.prepareGrounding(…)" to { companion.prepareGrounding(Language.EN).close() },
            "Companion.begin(…), Practice.finish()" to
                { companion.begin(prepared, Score.NotAsked, false, null, EVENING).use { it.finish() } },
            "Prepared.facts()" to { prepared.facts() },
            "Prepared.sentences()" to { prepared.sentences() },
            "Practice.afterwards()" to { live.afterwards() },
            "Companion.say(…)" to { companion.say("help", Language.EN) },
        )
    for ((name, call) in calls) {
        println("| `$name` | %.0f |".format(List(9) { timed(1, call) }.sorted()[4] / 1e3))
    }
}

/** How many nanoseconds so many calls take. */
private class Timed(
    val name: String,
    val take: (times: Int) -> Long,
)

private class Row(
    private val name: String,
    private val empty: Timed,
    private val call: Timed,
    private val isWeighed: Boolean = true,
) {
    private val costs = mutableListOf<Double>()
    private val ratios = mutableListOf<Double>()

    /** The call beside its empty one, or nothing where the row is there for comparison. */
    val times get() = if (isWeighed) ratios.middle() else 0.0

    fun turn(counts: Boolean) {
        val beside = empty.take(CALLS).toDouble()
        val took = call.take(CALLS).toDouble()
        // The first turns warm the JVM.
        if (!counts) return
        costs += took / CALLS / 1e3
        ratios += took / beside
    }

    fun print() {
        println("| $name | %.2f | ${empty.name} | %.2f |".format(costs.middle(), ratios.middle()))
    }
}

private fun List<Double>.middle() = sorted()[size / 2]

private inline fun timed(
    times: Int,
    call: () -> Unit,
): Long {
    val began = TimeSource.Monotonic.markNow()
    repeat(times) { call() }
    return began.elapsedNow().inWholeNanoseconds
}

private val EVENING = Moment(2026, 11, 28, 19, 30, 0)
private val CLOCK = Clock { LocalDateTime.of(2026, 11, 28, 19, 30) }
private const val ROUNDS = 60
private const val CALLS = 200
