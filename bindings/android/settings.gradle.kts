// Written, and never built here: see README.md.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "perron-app"

// The Kotlin package, which brings the bridge, its native libraries and the clips.
includeBuild("../kotlin/android") {
    dependencySubstitution {
        substitute(module("app.perron:perron")).using(project(":"))
    }
}

include(":app")
