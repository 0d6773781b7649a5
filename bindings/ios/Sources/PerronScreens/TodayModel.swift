public import Observation
public import Perron

/// What was agreed with a therapist, and what of it is there today. A day that was left out is not told of.
@MainActor @Observable public final class TodayModel {
  public private(set) var due: [Due] = []
  /// What is said where there is nothing.
  public private(set) var says: String?
  public private(set) var assignments: [Assignment] = []
  /// A page to print.
  public private(set) var sheet: ExportedFile?
  public private(set) var trouble: String?

  private let companion: Companion

  public init(companion: Companion) { self.companion = companion }

  public func look() async {
    do throws(Fault) {
      let today = try await companion.today()
      (due, says) = (today.due, today.says)
      assignments = try await companion.assignments()
      trouble = nil
    } catch {
      (due, says, assignments) = ([], nil, [])
      trouble = error.errorDescription
    }
  }

  /// Stops with an assignment: its words and recordings go, what was practised stays. It is asked about before, on the screen.
  public func withdraw(_ assignment: Assignment) async {
    do throws(Fault) {
      _ = try await companion.withdraw(from: assignment.id)
      await look()
    } catch {
      trouble = error.errorDescription
    }
  }

  /// Makes the page to print.
  public func print(_ assignment: Assignment) async {
    do throws(Fault) { sheet = try await companion.sheet(of: assignment.id) } catch {
      trouble = error.errorDescription
    }
  }

  public func printed() { sheet = nil }

  /// The way to begin what is due.
  public static func beginning(_ due: Due) -> PracticeModel.Beginning {
    .exercise(id: due.exercise.exercise, wishes: due.exercise.wishes)
  }
}
