// What Foundation has on a phone and not on Linux, in reach of files that import Foundation alone.
import UIKit

typealias NSFileCoordinator = UIKit.NSFileCoordinator
