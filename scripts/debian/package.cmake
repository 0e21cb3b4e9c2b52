# The Debian package that CPack makes of what is installed (scripts/make-deb).
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME broadsheet)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The authors of Broadsheet <broadsheet@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "read scans of newspaper pages with many columns")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
  "Broadsheet turns scans of newspaper pages into clean running text: articles in
reading order, one paragraph, headline or caption a line. It finds columns and
regions, reads Chinese, English and German (Fraktur too) with two readers that
check one another, and mends lines and words that the print has broken.
.
A folder of scans is read by many processes, on one machine or a cluster; what
fails is told with its reason, and the rest goes on.")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # to pack the program its tests need not be built

# Shared libraries by their packages; OpenVINO, which Debian 12 lacks, is inside.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_SOURCE_DIR}/models/cache/openvino/libs)
# Data: what the usual languages of `broadsheet read` need has to be there, the rest of the role `run` should be.
file(STRINGS scripts/packages run_lines REGEX "^run ")
set(CPACK_DEBIAN_PACKAGE_DEPENDS tesseract-ocr-chi-sim tesseract-ocr-chi-sim-vert tesseract-ocr-eng)
foreach(line IN LISTS run_lines)
  string(REGEX REPLACE "^run +" "" line "${line}")
  string(REGEX REPLACE " +" ";" line "${line}")
  list(APPEND CPACK_DEBIAN_PACKAGE_RECOMMENDS ${line})
endforeach()
list(REMOVE_ITEM CPACK_DEBIAN_PACKAGE_RECOMMENDS ${CPACK_DEBIAN_PACKAGE_DEPENDS})
list(JOIN CPACK_DEBIAN_PACKAGE_DEPENDS ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
list(JOIN CPACK_DEBIAN_PACKAGE_RECOMMENDS ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS slurm-client)

install(FILES scripts/debian/copyright DESTINATION share/doc/broadsheet)
install(FILES scripts/debian/lintian-overrides DESTINATION share/lintian/overrides RENAME broadsheet)
install(CODE "set(changelog \"${PROJECT_SOURCE_DIR}/scripts/debian/changelog\")")
install(CODE [[
  set(packed "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/share/doc/broadsheet/changelog")
  file(COPY_FILE "${changelog}" "${packed}")
  execute_process(COMMAND gzip -9nf "${packed}" COMMAND_ERROR_IS_FATAL ANY)
]])
include(CPack)
