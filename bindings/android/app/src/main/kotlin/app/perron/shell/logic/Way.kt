package app.perron.shell.logic

/** A screen. */
sealed interface Place {
    /** A page of the first run. */
    data class First(
        val page: Int,
    ) : Place

    /** The exercises. */
    data object Library : Place

    /** The choices before one. */
    data class Preparation(
        val exercise: String,
    ) : Place

    /** What stands before it: pages and the question. */
    data class Before(
        val exercise: String,
    ) : Place

    /** It sounds. */
    data object Player : Place

    /** It is over. */
    data object Afterwards : Place

    /** What is kept. */
    data object Journal : Place

    /** How a night was. */
    data object Night : Place

    /** Taking along, taking in, erasing. */
    data object Keeping : Place

    /** What is kept does not open, and what can be done about it. */
    data class Mending(
        val remedy: Remedy,
    ) : Place

    /** What was agreed with a therapist. */
    data object Homework : Between

    /** One assignment that was accepted. */
    data class Accepted(
        val id: String,
    ) : Between

    /** One's own card, and those whose keys are known. */
    data object Pairing : Between

    /** The camera, for a card. */
    data object Scan : Between

    /** A file that came. */
    data object Letter : Between

    /** The days and parts of a report. */
    data object Report : Between

    /** What leaves in it. */
    data object Preview : Between

    /** A page to read and print. */
    data object Paper : Between

    /** A therapist's part. */
    data object Therapist : Between

    /** What was agreed, as a form. */
    data object Filling : Between

    /** An exercise of it. */
    data class Tasking(
        val at: Int,
    ) : Between

    /** All of it, before it is packed. */
    data object Packing : Between

    /** The dream programme. */
    data object Dreams : Place

    /** Whom one can reach. */
    data object Help : Place

    /** The settings. */
    data object Settings : Place

    /** A person's own recordings. */
    data object OwnVoice : Place

    /** The sentences of an exercise, to be recorded. */
    data class Sentences(
        val exercise: String,
    ) : Place
}

/** A screen of what is between a client and a therapist. */
sealed interface Between : Place

/**
 * The way through the screens, the one that is shown last. It is never empty, and back never stops what sounds.
 */
data class Way(
    val places: List<Place>,
) {
    init {
        require(places.isNotEmpty()) { "expected a screen, but found none" }
    }

    /** What is shown. */
    val here: Place get() = places.last()

    /** Goes on to a screen; one that is there already is gone back to. */
    fun to(place: Place): Way {
        val known = places.indexOf(place)
        return if (known >= 0) Way(places.take(known + 1)) else Way(places + place)
    }

    /** Goes back; nothing: the app is left, and what sounds goes on. */
    fun back(): Way? =
        when (here) {
            Place.Player -> null
            Place.Afterwards -> home()
            else -> if (places.size > 1) Way(places.dropLast(1)) else null
        }

    /** It sounds: whatever led there is no longer on the way back. */
    fun sounding(): Way = Way(listOf(Place.Library, Place.Player))

    /** It is over. After what asks and says nothing, nothing is shown: nothing here. */
    fun over(shows: Boolean): Way? = if (shows) Way(listOf(Place.Library, Place.Afterwards)) else null

    /** A file came from outside: it is shown, but for it nothing is left that sounds or is about to, nor the first pages. */
    fun received(): Way = if (here == Place.Player || here is Place.Before || here is Place.First) this else to(Place.Letter)

    /** The exercises. */
    fun home(): Way = Way(listOf(Place.Library))

    companion object {
        /** Where the app begins. */
        fun start(
            firstRunDone: Boolean,
            sounds: Boolean,
        ): Way =
            when {
                sounds -> Way(listOf(Place.Library, Place.Player))
                firstRunDone -> Way(listOf(Place.Library))
                else -> Way(listOf(Place.First(0)))
            }
    }
}
