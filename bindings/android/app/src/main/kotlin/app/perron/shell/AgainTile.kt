package app.perron.shell

import android.service.quicksettings.Tile
import android.service.quicksettings.TileService

/** The tile that begins the last exercise again, from a locked screen too. */
class AgainTile : TileService() {
    override fun onStartListening() {
        val app = applicationContext as PerronApp
        qsTile?.apply {
            label = app.texts().getString(R.string.again)
            contentDescription = label
            state = if (app.hub.sounds) Tile.STATE_ACTIVE else Tile.STATE_INACTIVE
            updateTile()
        }
    }

    override fun onClick() {
        startForegroundService(PracticeService.intent(this, PracticeService.AGAIN))
    }
}
