/// The words of the shell's own controls, by their key in `Localizable.xcstrings`.
///
/// The words of care are not here: they come over the bridge, checked in one place for every shell.
public enum Word: String, CaseIterable, Sendable {
  case tabExercises, tabJournal, tabDreams, tabHelp
  case firstWhatHeading, firstWhatOne, firstWhatTwo, firstOutHeading, firstOutOne, firstOutTwo,
    firstKeptHeading, firstKeptOne, firstKeptTwo, firstGoOn, firstBack, firstSkip, firstDone,
    firstPage
  case ground, groundHint, stop, stopHint, close, goOn, leave
  case libraryAgain, libraryAgainHint, libraryResume, libraryOwn, libraryNotReviewed,
    libraryMinutes, libraryBegin, libraryBeginHint, libraryChoose, libraryChooseHint,
    libraryQuestionLate, libraryMyPlaces, libraryNone
  case prepareNothingNeeded, prepareWords, prepareListItem, prepareSkip, prepareLength,
    prepareSenses, prepareSooner, prepareEnding, prepareWake, prepareSleep, prepareBed,
    prepareBedUsual, prepareBedOff, prepareLevel, prepareLevelFar, prepareLevelNear, prepareVoice,
    prepareVoiceUsual, prepareVoiceShipped,
    prepareVoicePlatform, prepareVoiceShown, prepareVoiceRecorded, prepareBusy, prepareInstead,
    prepareProvisional,
    senseSee, senseHear, senseFeel, senseBody, senseSmell, senseOn, senseOff
  case playerPause, playerResume, playerGoOn, playerStay, playerBack, playerComeBack, playerHelp,
    playerLeft, playerFaltered, playerNotNow, playerAlreadyHere, playerBreathIn, playerBreathOut,
    playerUnvoiced, nowPlayingTitle, nowPlayingHere, nowPlayingArtist
  case afterSkip, afterKeep, afterKeepPlace, afterPlaceKept, distressScale, distressNone,
    offerGrounding, offerSafePlace, offerContacts
  case journalNothing, journalNight, journalGoal, journalGoalReached, journalGoalOpen, journalHow,
    journalHowEmpty, journalTake, journalPractice, journalPlace, journalDayList, journalDream,
    journalNightOf, journalNightCalm, journalNightBad, journalNightWoken, journalNightIntensity,
    journalGoalKind, journalShared, journalMinutes, journalRemove, journalRemoveAsk,
    journalOriginal, journalOriginalHint, journalLocked, nightTitle, nightNightmares, nightWoken,
    nightIntensity, nightName, nightKeep, nightUnset
  case portableTitle, portableHolds, portableSealed, portableOpen, portableTables,
    portableOpenWarning, portablePassphrase, portablePassphraseHint, portableBring,
    portableBringAll, portableAdded, portableKnown, portableDifferent, portableTwice, portableHere,
    portableCame, portableNoWords, portableKeepHere, portableKeepCame, portablePractices,
    portablePlaces, portableDayLists, portableNights, portableDreams, portableOriginals,
    portableNewDreams, portableGoals, eraseAll, eraseAsk, eraseYes, eraseNo, erased
  case dreamsNext, dreamsSteps, dreamOpen, dreamWarned, dreamWaits, dreamName, dreamWorst,
    dreamHappened, dreamYes, dreamNo, dreamUnsure, dreamWritten, dreamNew, dreamPrompts, dreamKeep,
    dreamDone, dreamNeeds, dreamMetNot, dreamMetLittle, dreamMetFully, needSafety, needComfort,
    needExpression, needBlameless, needStanding, needPlay, dreamRehearse, dreamAside, dreamAsideAsk
  case helpCall, helpNotChecked
  case mendWhole, mendLost, mend, mendOlder
  case settingsTitle, settingsLanguage, settingsLanguageSystem, settingsDutch, settingsEnglish,
    settingsCountry, settingsCountryLanguage, countryNl, countryBe, countryGb, countryIe, countryUs,
    settingsReminder, settingsReminderWhy, settingsReminderTime, settingsReminderRefused,
    settingsPrivate, settingsPrivateWhy, settingsHaptics, settingsTour, settingsKey, settingsKeyWhy,
    settingsKeyChange, settingsKeyAsk, settingsKeyYes, settingsKeyDone, settingsKeyLeft,
    reminderTitle, reminderText
  case voiceTitle, voiceHint, voiceName, voiceNoName, voiceExercises, voiceHad, voiceThere,
    voiceSlow,
    voiceChoose, voiceTaken, voiceNoisy
  case againTitle, againDescription, againNothing, againLocked, againSilent, againOther
  case homeworkTitle, homeworkAgreed, homeworkPrint, homeworkWithdraw, todayTitle
  case pairTitle, pairOwn, pairHow, pairCode, pairHandOver, pairIntroduce, pairOther, pairScan,
    pairCamera, pairNoCamera, pairFile, pairKnown, pairForget, pairDone, pairTake, pairReplace,
    pairReplaceAsk
  case letterTitle, letterOpen, letterAccept, letterAccepted, letterRevises, letterHandOver
  case reportTitle, reportDays, reportFrom, reportUntil, reportParts, reportWords, reportShow,
    reportLeaves, reportFor, reportNobody, reportTo, reportFhir, reportLocked, reportPage,
    reportKeep
  case therapistTitle, therapistNew, therapistReport, therapistClients, therapistNobody,
    therapistIssued, therapistExercises, therapistAdd, therapistRecordings, therapistRecording,
    therapistSays, therapistBedtime, therapistOpens, therapistHides, therapistCheck,
    therapistReads, therapistPack, therapistAnother, therapistDays, therapistEnds
  case troubleTitle, troubleClosed, troubleOther
}
