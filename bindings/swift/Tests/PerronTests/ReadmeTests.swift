import Foundation
import Testing

/// The program in the README is the one that is built, and it does what the README says.
@Suite struct ReadmeTests {
  private var program: URL { Shelf.package.appendingPathComponent("Example/main.swift") }

  @Test func theReadmeShowsTheProgram() throws {
    let program = try String(contentsOf: program, encoding: .utf8)
    let readme = try String(
      contentsOf: Shelf.package.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("```swift\n\(program)```\n"))
    #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count < 40)
  }

  @Test func theProgramRuns() async throws {
    let run = Process()
    run.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("perron-example")
    run.arguments = [Shelf.clips.path]
    let output = Pipe()
    run.standardOutput = output
    try run.run()
    let said = try await blocking {
      String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    try await blocking { [run] in run.waitUntilExit() }
    #expect(run.terminationStatus == 0)
    #expect(said.contains("safe-place - The safe place"))
    #expect(said.contains("5760000 bytes of sound at 48000 frames a second"))
    #expect(said.contains("10.0 seconds grounded"))
    #expect(!said.contains("bench"))
  }
}
