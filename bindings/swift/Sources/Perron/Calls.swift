internal import Foundation
internal import PerronFFI

/// Where calls are made that block: each on a thread of its own, so that no thread of Swift's pool ever waits for them, and
/// none waits for another (a render that works for seconds would hold up a queue that has as many threads as there are cores).
/// Calls are few and chunky: a thread costs less than any of them.
struct Calls: Sendable {
  /// Makes a call and waits for it without a thread.
  func make<Value: Sendable>(
    _ call: @escaping @Sendable () throws -> Value
  ) async throws(Fault) -> Value {
    let result: Result<Value, Fault> = await withCheckedContinuation { continuation in
      begin { continuation.resume(returning: Result(catching: call).mapError(Fault.init)) }
    }
    return try result.get()
  }

  /// Makes a call that is given up when the task is cancelled.
  func make<Value: Sendable>(
    _ call: @escaping @Sendable (PerronFFI.Cancel) throws -> Value
  ) async throws(Fault) -> Value {
    let cancel = PerronFFI.Cancel()
    let result: Result<Value, Fault> = await withTaskCancellationHandler {
      do throws(Fault) {
        return .success(try await make { try call(cancel) })
      } catch {
        return .failure(error)
      }
    } onCancel: {
      cancel.cancel()
    }
    return try result.get()
  }

  /// Makes a call that cannot fail.
  func make<Value: Sendable>(_ call: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      begin { continuation.resume(returning: call()) }
    }
  }

  private func begin(_ call: @escaping @Sendable () -> Void) {
    let thread = Thread(block: call)
    thread.name = "perron-call"
    thread.qualityOfService = .userInitiated
    // Apple gives a thread half a megabyte.
    thread.stackSize = 4 << 20
    thread.start()
  }
}
