<?xml version="1.0" encoding="UTF-8"?>
<!-- The names of the resources, as aapt2 would give them: strings from the file, the drawables and mipmaps from this list. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" />
  <xsl:template match="/resources">package app.perron.shell

@Suppress("ktlint", "unused", "ClassName", "ConstPropertyName")
object R {
    object string {
<xsl:for-each select="string">        const val <xsl:value-of select="@name" /> = <xsl:value-of select="position()" />
<xsl:text>&#10;</xsl:text></xsl:for-each>    }
    object plurals {
<xsl:for-each select="plurals">        const val <xsl:value-of select="@name" /> = <xsl:value-of select="10000 + position()" />
<xsl:text>&#10;</xsl:text></xsl:for-each>    }
    object drawable {
        const val quiet = 20001
    }
    object style {
        const val Perron = 30001
    }
}
</xsl:template>
</xsl:stylesheet>
