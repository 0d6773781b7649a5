package bench

import app.perron.ffi.Cancel
import app.perron.ffi.Config
import app.perron.ffi.Language
import app.perron.ffi.nothing
import kotlin.time.TimeSource
import app.perron.ffi.Companion as FfiCompanion

/** What a crossing costs beside an empty one, turn by turn in one run, as the middle of many turns. */
fun main(args: Array<String>) {
    val companion = FfiCompanion(Config(args[0], null, Language.EN, null, true), null, null)
    val prepared = companion.prepareGrounding(Language.EN)
    val cancel = Cancel()
    val calls =
        listOf<Pair<String, () -> Unit>>(
            "nothing()" to { nothing() },
            // A method as good as empty: it stores one bit.
            "Cancel.cancel()" to { cancel.cancel() },
            "Prepared.isStandIn()" to { prepared.isStandIn() },
            "Prepared.unvoiced()" to { prepared.unvoiced() },
            "Prepared.title()" to { prepared.title() },
            "Companion.revision()" to { companion.revision() },
            "Companion.say(key)" to { companion.say("help", Language.EN) },
        )
    val costs = calls.map { mutableListOf<Double>() }
    repeat(TURNS) { turn ->
        calls.forEachIndexed { at, (_, call) ->
            val began = TimeSource.Monotonic.markNow()
            repeat(CALLS) { call() }
            // The first turns warm the JVM.
            if (turn >= TURNS / 4) costs[at] += began.elapsedNow().inWholeNanoseconds.toDouble() / CALLS
        }
    }
    val middles = costs.map { it.sorted()[it.size / 2] }
    println("| call | microseconds | beside an empty function | beside an empty method |")
    println("|---|---|---|---|")
    calls.forEachIndexed { at, (name, _) ->
        val (function, method) = middles
        val row = listOf(middles[at] / 1000, middles[at] / function, middles[at] / method)
        println("| `$name` | " + row.joinToString(" | ") { "%.2f".format(it) } + " |")
    }
    companion.shutDown()
}

private const val TURNS = 60
private const val CALLS = 300
