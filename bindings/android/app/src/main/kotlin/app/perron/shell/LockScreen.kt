package app.perron.shell

import android.app.Notification
import android.app.NotificationManager
import android.app.Service
import android.graphics.drawable.Icon
import android.media.MediaMetadata
import android.media.session.MediaSession
import android.media.session.PlaybackState
import app.perron.ffi.State
import app.perron.shell.logic.Button

/**
 * What a lock screen, a headset or a watch shows: a neutral title, never the name of an exercise, and three buttons.
 */
class LockScreen(
    private val service: Service,
    private val press: (Button) -> Unit,
) {
    private val app = service.applicationContext as PerronApp
    private val notices = service.getSystemService(NotificationManager::class.java)
    private val session = MediaSession(service, "perron")

    init {
        session.setCallback(
            object : MediaSession.Callback() {
                override fun onPlay() = press(Button.PLAY)

                override fun onPause() = press(Button.PAUSE)

                override fun onSkipToNext() = press(Button.NEXT)

                override fun onSkipToPrevious() = press(Button.PREVIOUS)

                override fun onStop() = press(Button.STOP)
            },
        )
        session.setSessionActivity(PracticeService.opens(service))
        val title = app.texts().getString(R.string.neutral_title)
        session.setMetadata(MediaMetadata.Builder().putString(MediaMetadata.METADATA_KEY_TITLE, title).build())
    }

    /** Shows a state. */
    fun show(state: State) {
        val over = state == State.ENDED || state == State.STOPPED
        session.setPlaybackState(
            PlaybackState
                .Builder()
                .setActions(ACTIONS)
                .setState(if (over) PlaybackState.STATE_STOPPED else played(state), PlaybackState.PLAYBACK_POSITION_UNKNOWN, 1f)
                .build(),
        )
        session.isActive = !over
        if (!over) notices.notify(PRACTICE, notice(state))
    }

    /** What stands on the lock screen in a state. */
    fun notice(state: State): Notification {
        val plays = played(state) == PlaybackState.STATE_PLAYING
        val texts = app.texts()
        val turn = if (plays) R.string.pause to Button.PAUSE else R.string.resume to Button.PLAY
        val shown = listOf(turn, R.string.ground to Button.NEXT, R.string.stop to Button.STOP)
        val builder =
            Notification
                .Builder(service, PRACTICE_CHANNEL)
                .setSmallIcon(R.drawable.quiet)
                .setContentTitle(texts.getString(R.string.neutral_title))
                .setContentIntent(PracticeService.opens(service))
                .setVisibility(Notification.VISIBILITY_PUBLIC)
                .setOngoing(true)
                .setStyle(Notification.MediaStyle().setMediaSession(session.sessionToken).setShowActionsInCompactView(0, 1, 2))
        for ((words, button) in shown) {
            val icon = Icon.createWithResource(service, R.drawable.quiet)
            val act = PracticeService.pending(service, button.name)
            builder.addAction(Notification.Action.Builder(icon, texts.getString(words), act).build())
        }
        return builder.build()
    }

    /** Says that there is something to read in the app, and not what. */
    fun look() {
        val texts = app.texts()
        val notice =
            Notification
                .Builder(service, PRACTICE_CHANNEL)
                .setSmallIcon(R.drawable.quiet)
                .setContentTitle(texts.getString(R.string.neutral_title))
                .setContentText(texts.getString(R.string.look))
                .setContentIntent(PracticeService.opens(service))
                .setVisibility(Notification.VISIBILITY_PUBLIC)
                .setAutoCancel(true)
                .build()
        notices.notify(LOOK, notice)
    }

    /** Gives it back. */
    fun close() {
        session.isActive = false
        session.release()
    }

    private fun played(state: State) =
        when (state) {
            State.PLAYING, State.GROUNDING -> PlaybackState.STATE_PLAYING
            else -> PlaybackState.STATE_PAUSED
        }

    private companion object {
        const val PRACTICE = 1
        const val LOOK = 3
        const val ACTIONS =
            PlaybackState.ACTION_PLAY or PlaybackState.ACTION_PAUSE or PlaybackState.ACTION_PLAY_PAUSE or
                PlaybackState.ACTION_STOP or PlaybackState.ACTION_SKIP_TO_NEXT or PlaybackState.ACTION_SKIP_TO_PREVIOUS
    }
}
